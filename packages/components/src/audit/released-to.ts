import type { ManagedAuditEntry } from '@p24/sdk/manage';
import type { Formats } from '../core/formats.js';
import type { AuditTexts } from './texts.de.js';

type Details = ManagedAuditEntry['details'];

/** What a release says of its audience, taken out of the details: one sentence, and the details that are left. */
export function releasedTo(
  { properties, details }: Pick<ManagedAuditEntry, 'properties' | 'details'>,
  { texts, formats }: { texts: AuditTexts; formats: Formats },
): { sentence: string | undefined; rest: Details } {
  const { all, propertyIds: _, propertiesMore: more = 0, contactsNamed: named = 0, groups, notify, ...rest } = details;
  const { releasedTo: words } = texts;
  const whom = [
    ...(all === true ? [words.all] : []),
    ...properties,
    ...(Number(more) > 0 ? [words.more(Number(more), formats.number(Number(more)))] : []),
    ...(Number(named) > 0 ? [words.contacts(Number(named), formats.number(Number(named)))] : []),
  ];
  if (whom.length === 0) return { sentence: undefined, rest };
  const only = typeof groups === 'string' ? words.only(groups) : '';
  return { sentence: words.sentence(`${whom.join(', ')}${only}`, notify === true), rest };
}
