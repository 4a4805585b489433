import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { ById, FileLink, Id, Instant, Paging, page, Scope } from '../core/schemas.js';
import { Answers, FormPage, Words } from './form-definition.api.js';
import { ConsentAnswer, Receipt, SubmissionSummary } from './receipts.api.js';

export const FormCategory = z.object({ id: Id, name: z.string() }).meta({ id: 'FormCategory' });

/** A form as lists show it. */
export const FormSummary = z
  .object({
    id: Id,
    sourceId: Id,
    version: z.int(),
    key: z.string().nullable().describe('Key of a ready-made form, for example `damage`.'),
    category: FormCategory,
    title: Words,
    description: Words,
    hasDraft: z.boolean().describe('Whether the signed-in person began to fill it in.'),
  })
  .meta({ id: 'FormSummary', description: 'A form as lists show it.' });
export type FormSummary = z.infer<typeof FormSummary>;

export const FormDraft = z
  .object({
    version: z.int(),
    answers: Answers,
    page: z.int(),
    savedAt: Instant,
    files: z.array(FileLink).optional().describe('The own uploads that the answers name.'),
  })
  .meta({ id: 'FormDraft', description: 'What a person has filled in so far.' });
export type FormDraft = z.infer<typeof FormDraft>;

const FormUnit = z
  .object({
    contractId: Id,
    label: z.string(),
    kind: z.enum(['tenancy', 'ownership', 'house']),
    use: z
      .enum(['home', 'garage', 'other'])
      .describe('`garage` is a parking space, too, and `other` what nobody lives or works in.'),
  })
  .meta({ id: 'FormUnit', description: 'A current contract of the person: a value of elements of type `unit`.' });

const ConsentQuestion = z
  .object({
    text: z.string(),
    purposes: z.array(z.string()).describe('What the data would be used for, in words.'),
    state: z.enum(['open', 'given']).describe('An open question must be answered; a given consent is only mentioned.'),
  })
  .meta({ id: 'ConsentQuestion' });

const Dial = z
  .object({
    label: z.string().describe('In words, with the number.'),
    phone: z.string().describe('As telephones dial it.'),
  })
  .meta({ id: 'Dial', description: 'A number to call, as a button says it.' });

/** A form with all that is needed to fill it in. */
export const Form = FormSummary.extend({
  pages: z.array(FormPage),
  consent: ConsentQuestion.nullable().describe('Null where the data source does not ask.'),
  prefill: Answers.describe('What is known, by the key of the element.'),
  units: z.array(FormUnit),
  calls: z
    .array(Dial)
    .describe('Whom to call in danger, the public number first; empty where no note of the form has that tone.'),
  others: z
    .array(FormSummary.pick({ id: true, title: true }))
    .describe('The forms offered to the person that a note of this one leads to.'),
  draft: FormDraft.nullable().describe('Answers of a version before this one are kept by their keys.'),
  maxUploadBytes: z.int().describe('Largest size of one file in bytes.'),
}).meta({ id: 'Form', description: 'A form with all that is needed to fill it in.' });
export type Form = z.infer<typeof Form>;

export const DraftOrder = z
  .object({
    version: z.int().min(1).max(1_000_000),
    answers: Answers,
    page: z.int().min(0).max(9).default(0),
    after: Instant.nullable()
      .optional()
      .describe(
        'The `savedAt` of the draft that this one goes on from; null where there was none. Another one is then not replaced (`draft-changed`); left out, it is.',
      ),
  })
  .meta({ id: 'DraftOrder' });
export type DraftOrder = z.input<typeof DraftOrder>;

export const SubmissionOrder = z
  .object({
    id: Id.describe("The submission's id, made by the client, so that sending it again submits once."),
    version: z.int().min(1).max(1_000_000).describe('The version that was filled in.'),
    contractId: Id.nullable().default(null).describe('The own contract it is about.'),
    answers: Answers,
    consent: ConsentAnswer.nullable().default(null),
  })
  .meta({ id: 'SubmissionOrder' });
export type SubmissionOrder = z.input<typeof SubmissionOrder>;

export const formsApi = defineApi({
  list: {
    route: 'GET /forms',
    summary: 'List the forms that the signed-in person may fill in, by category.',
    access: 'resident',
    query: Scope,
    result: z.object({ items: z.array(FormSummary).describe('200 at most.') }),
    cached: true,
  },
  get: {
    route: 'GET /forms/:id',
    summary: 'Show one form with what is known already and what was filled in before.',
    access: 'resident',
    params: ById,
    query: z.object({ contract: Id.optional().describe('The own contract it is to be about.') }),
    result: Form,
  },
  saveDraft: {
    route: 'PUT /forms/:id/draft',
    summary: 'Keep what the signed-in person has filled in so far.',
    access: 'resident',
    params: ById,
    body: DraftOrder,
    result: z.object({ savedAt: Instant }),
    problems: { 'form-changed': 409, 'draft-changed': 409 },
  },
  dropDraft: {
    route: 'DELETE /forms/:id/draft',
    summary: 'Throw away what the signed-in person has filled in.',
    access: 'resident',
    params: ById,
  },
  submit: {
    route: 'POST /forms/:id/submissions',
    summary: 'Submit a form, once however often it is sent.',
    access: 'resident',
    params: ById,
    body: SubmissionOrder,
    result: Receipt,
    status: 201,
    problems: {
      'invalid-answers': 422,
      'form-changed': 409,
      'unknown-file': 422,
      'id-taken': 409,
      'consent-missing': 422,
    },
  },
  submissions: {
    route: 'GET /submissions',
    summary: 'List what the signed-in person has submitted, newest first.',
    access: 'resident',
    query: Paging.extend(Scope.shape),
    result: page(SubmissionSummary),
    cached: true,
    problems: { 'invalid-cursor': 400 },
  },
  submission: {
    route: 'GET /submissions/:id',
    summary: 'Show the receipt of a submission.',
    access: 'resident',
    params: ById,
    result: Receipt,
  },
  receiptPdf: {
    route: 'GET /submissions/:id/receipt.pdf',
    summary: 'Download the receipt of a submission as a PDF.',
    access: 'resident',
    params: ById,
    download: 'application/pdf',
    linked: true,
  },
});
