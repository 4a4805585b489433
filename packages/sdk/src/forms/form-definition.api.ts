import * as z from 'zod';
import { line } from '../core/schemas.js';

/** A text of a form in both languages; German stands in where there is no English. */
export const Words = z.object({ de: line(600), en: line(600).optional() }).meta({ id: 'Words' });
export type Words = z.infer<typeof Words>;

export const ElementType = z
  .enum([
    ...['text', 'long-text', 'number', 'date', 'choice', 'choices', 'yes-no', 'unit'],
    ...['phone', 'email', 'iban', 'file', 'photo', 'heading', 'note'],
  ] as const)
  .meta({
    id: 'ElementType',
    description: 'What a person is asked for; `heading` and `note` are read only, `unit` is one of the own contracts.',
  });
export type ElementType = z.infer<typeof ElementType>;

/** The name under which an answer is kept, unique in its form. */
export const ElementKey = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(60);

export const Condition = z
  .object({
    key: ElementKey.describe('The element that is looked at; it stands before the one that depends on it.'),
    is: z.enum(['equals', 'differs', 'one-of', 'filled', 'empty', 'above', 'below']),
    value: z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(50)]).optional(),
  })
  .meta({ id: 'Condition', description: 'Every comparison but `empty` needs an answer to hold.' });
export type Condition = z.infer<typeof Condition>;

export const Choice = z.object({ value: ElementKey, label: Words }).meta({ id: 'Choice' });
export type Choice = z.infer<typeof Choice>;

export const FormElement = z
  .object({
    key: ElementKey,
    type: ElementType,
    label: Words,
    description: Words.optional(),
    required: z.boolean(),
    showIf: z.array(Condition).max(10).optional().describe('All of them must hold; absent: always shown.'),
    options: z.array(Choice).min(1).max(50).optional().describe('Of `choice` and `choices`.'),
    min: z.number().optional().describe('Smallest number; of a `date`, days from today; of `choices`, how many.'),
    max: z.number().optional().describe('Largest number; of a `date`, days from today; of `choices`, how many.'),
    use: z.enum(['home', 'garage']).optional().describe('Of `unit`: only homes, or only garages; absent: any.'),
    maxLength: z.int().min(1).max(5000).optional().describe('Characters; by default 200, of `long-text` 2,000.'),
    maxFiles: z.int().min(1).max(10).optional().describe('By default 5.'),
    tone: z.enum(['danger']).optional().describe('Of `note`: stands out, with whom to call.'),
    forms: z
      .array(ElementKey)
      .max(5)
      .optional()
      .describe('Of `note`: ready-made forms that may fit better; without one that is offered the note is left out.'),
    suffix: Words.optional().describe('What stands behind the field, for example a unit of measurement.'),
    prefill: z.enum(['name', 'email', 'phone', 'address', 'unit']).optional().describe('What is known and filled in.'),
    autocomplete: z.string().max(60).optional().describe('Token for the browser (WCAG 2.2, 1.3.5).'),
  })
  .meta({ id: 'FormElement' });
export type FormElement = z.infer<typeof FormElement>;

export const FormPage = z
  .object({ title: Words, elements: z.array(FormElement).min(1).max(50) })
  .meta({ id: 'FormPage' });
export type FormPage = z.infer<typeof FormPage>;

/** What a version of a form is, kept as data and never changed. */
export const FormDefinition = z
  .object({ title: Words, description: Words, pages: z.array(FormPage).min(1).max(10) })
  .meta({ id: 'FormDefinition' });
export type FormDefinition = z.infer<typeof FormDefinition>;

// PostgreSQL's JSON holds neither NUL nor half a surrogate pair; other control characters come with pasted text.
const typed = z
  .string()
  .max(10_000)
  .overwrite((text) => text.replace(/\r\n?|[\v\f\u0085\u2028]/g, '\n').replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, ''));

export const Answer = z.union([typed, z.number(), z.boolean(), z.array(z.string().max(200)).max(50), z.null()]);
export type Answer = z.infer<typeof Answer>;

/** Answers by the key of their element. Longer ones than allowed come in, so that the field can be named. */
export const Answers = z
  .record(ElementKey, Answer)
  .refine((answers) => Object.keys(answers).length <= 200, { params: { code: 'too-many' } })
  .meta({ id: 'Answers' });
export type Answers = z.infer<typeof Answers>;
