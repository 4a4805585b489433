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

const day = '(?:mo|di|mi|do|fr|sa|so)';
const joined = String.raw` ?(?:[–,+/&-]|bis|to|und|u\.?|and|sowie) ?`;
const weekend = String.raw`(?:(?:am|an|on|at) )?(?:(?:the )?weekends?|wochenenden?|sa(?:mstags?)?\.?${joined}so(?:nntags?)?\b)`;

/** Every day, or times that are told beside others: they leave out none. */
const anyDay = new RegExp(
  [
    String.raw`\bmo(?:n|ntags?|nday)?\.? ?(?:[–-]|bis|to) ?(?:so|sun|sonntags?|sunday)\b`,
    String.raw`\b(?:(?:werk|wochen)tags?|mo(?:ntags?)?\.? ?(?:[–-]|bis) ?fr(?:eitags?)?\.?|weekdays)${joined}(?:auch )?${weekend}`,
    String.raw`\b(?:nachts?|nights?)${joined}${weekend}`,
    // Names, too, may be days.
    String.raw`\b(?:frau|herrn?|familie) \p{L}+`,
    // Then nobody else answers.
    String.raw`\b(?:au(?:ß|ss)erhalb|outside)( of| der| unserer| our| the)*( üblichen)? (?:\p{L}*zeiten|\p{L}+ hours)`,
    String.raw`\b(?:auch|selbst|nicht nur|also|not (?:only|just))(?:[\s,]+(?:am|an|in|im|den?|der|die|zu|während|und|sowie|on|at|the|and|during|nachts?|nights?|sonn-|feiertag\w*|holidays|wochenend\w*|weekends?|\p{L}+tag(?:s|en)?|mittwochs?|\p{L}+days?|\p{L}+zeiten|\p{L}+ hours))+`,
    String.raw`\bwochenenden? auch\b`,
  ].join('|'),
  'giu',
);
/** A note that names days, or a part of each. */
const atDays = new RegExp(
  [
    String.raw`(?:werk|wochen)tag|weekday|wochenend|weekend|\b(?:mo|mon|tue|wed|thu|fri)\b`,
    String.raw`\b${day}\.?${joined}${day}\b|\b${day}\.? ?\d|^\W*(?:nur |only )?${day}\.?\W*$`,
    String.raw`(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|\bsonn-|(?:mon|tues|wednes|thurs|fri|satur|sun)day`,
    String.raw`(?:büro|buero|geschäfts|geschaefts|öffnungs|oeffnungs|sprech|arbeits)(?:zeit|stunde)|(?:office|business|opening|working) hours`,
    'tags(?:ü|ue)ber|(?:vor|nach)mittag|morning|afternoon|daytime',
  ].join('|'),
  'i',
);
/** "Fr." before a name is no Friday. */
const friday = /\b(Fr|FR|fr)\b(?!\.? ?\p{Lu})/u;
/** A note that names hours; who answers then alone is no help at night. */
const atHours =
  /\b\d{1,2} ?h? ?([–-]|bis|to) ?\d{1,2} ?(h\b|Uhr|\b)|\bUhr\b|\d ?[ap]\.?m\b|\b(bis|ab|until|till|from|after) \d{1,2}([:.]\d\d)?\b(?! ?(min|std|stunde|hour|tag|day|monat|month|euro|€|%))/i;
const anyHour =
  /rund[ -]um[ -]die[ -]uhr|(?<!\d ?([–-]|bis|to) ?)\b24[ -]?(h|std|stunden|hours?)\b|24\/7|(?<![\d:.])0?0(:00)? ?([–-]|bis|to) ?24(:00)?(h|\b)|jederzeit|any ?time|any hour|around the clock/i;

/** "Ab 01.12.2026", "ab 15. Dezember", "ab 2. Stock": numbers that are no hours. */
const dated =
  /\b\d{1,2}\. ?\d{1,2}\.(?: ?\d{4}|\d\d)?|\b\d{1,2}[./]\d{4}\b|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\. ?(?!Uhr|bis|h\b)(?=\p{L})/giu;

/** Whoever answers at all hours of some days is no help on the others. */
function always(note: string | null): boolean {
  if (!note) return true;
  const told = note.replace(anyDay, '').replace(dated, '');
  if (atDays.test(told) || friday.test(told)) return false;
  return anyHour.test(told) || !atHours.test(told);
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
