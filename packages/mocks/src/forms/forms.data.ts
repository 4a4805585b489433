import type { Answers, ConsentAnswer, FormDefinition, FormDraft } from '@p24/sdk';
import type { FormAudience, FormDelivery, FormState } from '@p24/sdk/manage';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { accounts, type Content } from '../world.js';
import { bankDetails, bicycles, damage } from './definitions.js';

/** A form as the mocked server keeps it. */
export interface MockForm extends FormDefinition {
  id: string;
  key: string | null;
  category: { id: string; name: string };
  version: number;
  state: FormState;
  audience: FormAudience[];
  delivery: FormDelivery;
  updatedAt: string;
}

/** A submitted form as the mocked server keeps it. */
export interface MockSubmission {
  id: string;
  formId: string;
  contactId: string;
  receiptNo: string;
  submittedAt: string;
  answers: Answers;
  consent: ConsentAnswer | null;
}

/** All that the mocked server knows about forms. */
export interface MockForms {
  forms: MockForm[];
  submissions: MockSubmission[];
  /** By `<contact>:<form>`. */
  drafts: Map<string, FormDraft>;
  consentQuery: boolean;
}

const categories = ['Wohnung und Haus', 'Konto und Zahlungen', 'Gemeinschaft'].map((name, index) => ({
  id: mockId('category', 20 + index),
  name,
}));

interface Start {
  definition: FormDefinition;
  category: number;
  key?: string;
  locked?: true;
  emails?: string[];
  ticket?: boolean;
}

const starts: readonly Start[] = [
  { definition: damage, category: 0, key: 'damage', emails: ['service@lindenhof.example'], ticket: true },
  { definition: bankDetails, category: 1, key: 'bank-details', emails: ['buchhaltung@lindenhof.example'] },
  { definition: bicycles, category: 2, ticket: true },
  { definition: titled('Schlüssel nachbestellen', 'Order keys'), category: 0, key: 'key', locked: true },
  { definition: titled('Guthaben auszahlen', 'Pay out a credit'), category: 1, key: 'credit-payment', locked: true },
];

/** A short form in place of those that stand further down in lists. */
function titled(de: string, en: string): FormDefinition {
  return { ...bicycles, title: { de, en } };
}

const long: Start = {
  definition: {
    ...damage,
    title: { de: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenaufbewahrungsraumnutzungsantrag' },
    description: { de: 'Ein Formular mit einem langen Namen und einer langen Beschreibung. '.repeat(4) },
  },
  category: 2,
  ticket: true,
};

const many = (): Start[] =>
  Array.from({ length: 40 }, (_, index) => ({
    definition: titled(`Antrag Nummer ${index + 1}`, `Application number ${index + 1}`),
    category: index % 3,
    ticket: true,
  }));

const startsOf: Record<Content, () => readonly Start[]> = {
  usual: () => starts,
  empty: () => [],
  many: () => [...starts, ...many()],
  long: () => [long, ...starts],
};

/** The forms of the managing company, and what two residents have sent. */
export function formsOf(content: Content, now: Date): MockForms {
  const forms = startsOf[content]().map((start, index) => formOf(start, index + 1, now));
  return {
    forms,
    submissions: content === 'empty' ? [] : sent(forms, now),
    drafts: new Map(),
    consentQuery: true,
  };
}

function formOf({ definition, category, key, locked, emails = [], ticket = false }: Start, number: number, now: Date) {
  const form: MockForm = {
    ...definition,
    id: mockId('form', number),
    key: key ?? null,
    category: categories[category] ?? { id: mockId('category', 20), name: '' },
    version: 1,
    state: locked ? 'locked' : 'active',
    audience: category === 1 ? ['tenant'] : ['tenant', 'owner'],
    delivery: { emails, xml: false, replyTo: true, ticket, templateId: null },
    updatedAt: daysAgo(now, 30 + number),
  };
  return form;
}

/** What was sent before, newest first. */
function sent(forms: readonly MockForm[], now: Date): MockSubmission[] {
  const formOfKey = (key: string) => forms.find((form) => form.key === key)?.id ?? mockId('form', 1);
  const residents = accounts.flatMap(({ contactId }) => (contactId ? [contactId] : []));
  return [
    {
      form: 'damage',
      days: 2,
      answers: {
        where: 'bathroom',
        description:
          'Über der Dusche ist seit heute ein gelblicher Fleck, etwa 40 cm groß. Er fühlt sich feucht an und wird größer.',
        water: false,
        photos: [mockId('file', 21), mockId('file', 22)],
        times: ['morning'],
        phone: '0341 5550123',
      },
    },
    {
      form: 'bank-details',
      days: 90,
      answers: { name: 'Anna Berger', iban: 'DE02120300000000202051', email: 'anna.berger@example.de' },
    },
  ].flatMap(({ form, days, answers }, index) =>
    residents.map((contactId, at) => ({
      id: mockId('submission', index * 10 + at + 1),
      formId: formOfKey(form),
      contactId,
      receiptNo: `${now.getFullYear()}-${String(412 - index * 7 - at).padStart(5, '0')}`,
      submittedAt: daysAgo(now, days + at, 18, 24),
      answers,
      consent: 'given' as const,
    })),
  );
}
