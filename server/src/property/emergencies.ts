import { phoneKey } from '@p24/sdk/answers';
import type { Call, HouseManager } from '@p24/sdk/api';
import { BrandSettings } from '../core/brand.js';
import type { Tx } from '../core/database/database.js';
import { type ContactPersonRow, findManager } from './homes.queries.js';

const Reachable = BrandSettings.pick({ postal: true, phone: true, hours: true, emergency: true });

/** How the managing company of an entered data source can be reached, and in danger. */
export async function managerOf(sql: Tx, sourceId: string): Promise<HouseManager & { emergency: string | null }> {
  const { name, settings } = await findManager(sql, sourceId);
  return { name, ...Reachable.parse(settings) };
}

/** Whom a house needs at any hour, as managing companies call them; lifts and heatings have theirs, too. */
const atAnyHour = /not(dienst|fall|ruf)|bereitschaft|havarie|st(ö|oe)rungsdienst|emergency|on[- ]call/i;

/** A note that names days or hours; who answers then alone is no help at night. */
const atHours =
  /\b\d{1,2} ?h? ?([–-]|bis|to) ?\d{1,2} ?(h\b|Uhr|\b)|\bUhr\b|\d ?[ap]\.?m\b|w(erk|ochen)tag|weekday|\b(mo|mon|tue|wed|thu|fri)\b|\b(di|mi|do)\.? ?([–-]|bis|,|\+|und) ?(mi|do|fr|sa|so)\b|(mon|diens|donners|frei)tag|mittwoch|(mon|tues|wednes|thurs|fri)day/i;
/** "Fr." before a name is no Friday. */
const friday = /\b(Fr|FR|fr)\b(?!\.? ?\p{Lu})/u;
/** Every day, or days that are told beside others: they leave out none. */
const anyDay =
  /\bmo(n|ntags?|nday)?\.? ?([–-]|bis|to) ?(so|sun|sonntags?|sunday)\b|\b(auch|also)( am| on)? (\p{L}+tags?|mittwochs?|\p{L}+days?)\b/giu;
const anyHour =
  /rund[ -]um[ -]die[ -]uhr|(?<!\d ?([–-]|bis|to) ?)\b24[ -]?(h|std|stunden|hours?)\b|24\/7|(?<![\d:.])0?0(:00)? ?([–-]|bis|to) ?24(h|\b)|jederzeit|any ?time|any hour|around the clock/i;

function always(note: string | null): boolean {
  if (!note || anyHour.test(note)) return true;
  const told = note.replace(anyDay, '');
  return !atHours.test(told) && !friday.test(told);
}

/** More than these nobody reads in danger. */
const most = 4;

/**
 * Whom to call in danger: the contact persons of the house whose category says so and who answer at any hour, then the
 * managing company. Each number once, 4 at most with the company's own always among them; none where nobody is named.
 */
export function emergenciesOf(
  persons: readonly Pick<ContactPersonRow, 'categoryInFull' | 'name' | 'phones'>[],
  emergency: string | null,
): Call[] {
  const house = persons
    .filter(({ categoryInFull }) => atAnyHour.test(categoryInFull))
    .flatMap(({ name, phones }) => phones.map(({ value, note }) => ({ name, phone: value, note })))
    .filter(({ note }) => always(note));
  const first = ({ phone }: Call) => house.findIndex((one) => phoneKey(one.phone) === phoneKey(phone));
  const once = house.filter((call, at) => first(call) === at).slice(0, most);
  if (!emergency || once.some(({ phone }) => phoneKey(phone) === phoneKey(emergency))) return once;
  return [...once.slice(0, most - 1), { name: null, phone: emergency, note: null }];
}
