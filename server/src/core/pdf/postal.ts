import type { LetterSender } from './letter.js';

/** Somebody to whom a letter goes. */
export interface PostalRecipient {
  name: string;
  /** Name of the company that the person is one of; null for people by themselves. */
  company: string | null;
  /** Postal address as it was imported; null where none is known. */
  address: string | null;
}

/** A name as it stands on an envelope: „Kern, Ute" is Ute Kern. */
export function postalName(name: string): string {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  return last && first && more.length === 0 ? `${first} ${last}` : name;
}

/** The lines of the window; an address that was imported as one text is taken apart. */
export const postalLines = ({ name, company, address }: PostalRecipient): string[] => [
  ...(company ? [company] : []),
  postalName(name),
  ...(address ?? '')
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter(Boolean),
];

/** What stands above the address in the window, so that what cannot be delivered comes back. */
export const returnLine = ({ name, postal }: Pick<LetterSender, 'name' | 'postal'>): string =>
  [name, ...postal].join(' · ');
