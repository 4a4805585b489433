import type { Answers, ConsentAnswer, FormDefinition, FormDraft } from '@p24/sdk';
import type { FormAudience, FormDelivery, FormState } from '@p24/sdk/manage';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import type { Content } from '../world.js';

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

const damage: FormDefinition = {
  title: { de: 'Schaden melden', en: 'Report a damage' },
  description: { de: 'Etwas ist kaputt oder undicht.', en: 'Something is broken or leaking.' },
  pages: [
    {
      title: { de: 'Was ist passiert?', en: 'What happened?' },
      elements: [
        {
          key: 'what',
          type: 'text',
          label: { de: 'Was ist kaputt?', en: 'What is broken?' },
          required: true,
          maxLength: 120,
        },
        {
          key: 'details',
          type: 'long-text',
          label: { de: 'Beschreiben Sie es genauer', en: 'Describe it in more detail' },
          required: false,
        },
        { key: 'photos', type: 'photo', label: { de: 'Fotos', en: 'Photos' }, required: false, maxFiles: 5 },
      ],
    },
    {
      title: { de: 'Wie erreichen wir Sie?', en: 'How do we reach you?' },
      elements: [
        {
          key: 'phone',
          type: 'phone',
          label: { de: 'Telefonnummer', en: 'Phone number' },
          required: true,
          prefill: 'phone',
          autocomplete: 'tel',
        },
      ],
    },
  ],
};

/** The forms of the managing company. */
export function formsOf(content: Content, now: Date): MockForms {
  const form: MockForm = {
    ...damage,
    id: mockId('form', 1),
    key: 'damage',
    category: { id: mockId('category', 20), name: 'Wohnung und Haus' },
    version: 1,
    state: 'active',
    audience: ['tenant', 'owner'],
    delivery: { emails: ['service@lindenhof.example'], xml: false, replyTo: true, ticket: true, templateId: null },
    updatedAt: daysAgo(now, 30),
  };
  return { forms: content === 'empty' ? [] : [form], submissions: [], drafts: new Map(), consentQuery: true };
}
