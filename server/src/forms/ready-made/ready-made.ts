import type { FormDefinition } from '@p24/sdk/api';
import type { Locale } from '../../core/http/context.js';
import { bankDetails } from './bank-details.js';
import { co2Reimbursement } from './co2-reimbursement.js';
import { creditPayment } from './credit-payment.js';
import { damage } from './damage.js';
import { heating } from './heating.js';
import { instalments } from './instalments.js';
import { key } from './key.js';
import { movingOut } from './moving-out.js';
import { name } from './name.js';
import { water } from './water.js';

/** The categories that every data source's forms have, by key. */
export const formCategories = {
  home: 'Wohnung und Haus',
  contract: 'Vertrag und persönliche Daten',
  payments: 'Zahlungen und Kosten',
} as const;

const inEnglish: Readonly<Record<string, string>> = {
  [formCategories.home]: 'Home and house',
  [formCategories.contract]: 'Contract and personal details',
  [formCategories.payments]: 'Payments and costs',
};

/** What a category is called in a language: a name that managers gave is said as it is. */
export const categoryName = (name: string, locale: Locale): string => (locale === 'en' && inEnglish[name]) || name;

/** A form that every data source has from the beginning. */
export interface ReadyMadeForm {
  category: keyof typeof formCategories;
  audience: readonly ('tenant' | 'owner')[];
  /** System template of the ticket that a submission opens. */
  ticket: 'damage' | 'contract' | 'request';
  /** The element whose answer the ticket is called by; without one it is called like the form. */
  subject?: string;
  /** What the answer needs before it to stand alone. */
  topic?: string;
  definition: FormDefinition;
}

const everybody = ['tenant', 'owner'] as const;

/** By key, in the order of the list. */
export const readyMade = {
  damage: { category: 'home', audience: everybody, ticket: 'damage', subject: 'what', definition: damage },
  heating: {
    ...{ category: 'home', audience: everybody, ticket: 'damage', subject: 'problem', topic: 'Heizung' },
    definition: heating,
  },
  water: { category: 'home', audience: everybody, ticket: 'damage', subject: 'problem', definition: water },
  key: { category: 'home', audience: everybody, ticket: 'request', subject: 'reason', definition: key },
  name: { category: 'contract', audience: everybody, ticket: 'contract', definition: name },
  'bank-details': { category: 'contract', audience: everybody, ticket: 'contract', definition: bankDetails },
  'moving-out': { category: 'contract', audience: ['tenant'], ticket: 'contract', definition: movingOut },
  'credit-payment': { category: 'payments', audience: everybody, ticket: 'contract', definition: creditPayment },
  instalments: { category: 'payments', audience: everybody, ticket: 'contract', definition: instalments },
  'co2-reimbursement': {
    category: 'payments',
    audience: ['tenant'],
    ticket: 'contract',
    definition: co2Reimbursement,
  },
} as const satisfies Readonly<Record<string, ReadyMadeForm>>;

export type ReadyMadeKey = keyof typeof readyMade;

/** The ready-made form of this key; undefined for forms of a data source's own. */
export const readyMadeForm = (key: string | null): ReadyMadeForm | undefined =>
  key !== null && Object.hasOwn(readyMade, key) ? readyMade[key as ReadyMadeKey] : undefined;
