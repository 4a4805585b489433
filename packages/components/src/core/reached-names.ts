import type { AudienceNames } from '@p24/sdk/manage';
import type { Formats } from './formats.js';
import type { ReleaseTexts } from './release-texts.de.js';

/** Whom an item is released to, by the names that a row has room for; `few` are those of contacts, where they are known. */
export function reachedNames(
  { all, properties, more, contacts }: AudienceNames,
  { texts, formats }: { texts: ReleaseTexts; formats: Formats },
  few: readonly string[] = [],
): string[] {
  if (all) return [texts.audienceAll];
  const houses = more > 0 ? texts.andHouses(properties.join(', '), more, formats.number(more)) : properties.join(', ');
  const single = contacts > 0 ? texts.named(contacts, formats.number(contacts)) : '';
  const named = contacts > 0 && properties.length === 0 && few.length > 0 ? few.join('; ') : single;
  return [houses, named].filter(Boolean);
}
