import { phoneKey } from '@p24/sdk/answers';
import type { Call } from '@p24/sdk/api';
import type { ContactPerson } from '../../property/property.port.js';
import type { ContactRole } from '../understand/slots.js';
import { read } from '../understand/vocabulary.js';
import { wordsOf } from '../understand/words.js';
import { homeOf } from './homes.js';
import { type Answer, handover, lines, type Question, reply, type Written } from './reply.js';

/** The contact persons in a role; their categories are words of the managing company's own. */
export const personsFor = (persons: readonly ContactPerson[], role: ContactRole): ContactPerson[] =>
  persons.filter(({ categoryInFull }) => read(wordsOf(categoryInFull)).some(({ concepts }) => concepts.includes(role)));

/** Their public numbers, each once. */
export function numbersOf(persons: readonly ContactPerson[]): Written[] {
  const numbers = persons.flatMap(({ category, name, phones }) =>
    phones.map(({ value, note }) => ({ label: `${name} (${category})`, phone: value, note })),
  );
  return [...new Map(numbers.map((number) => [`${number.label} ${number.phone}`, number])).values()];
}

/** Each number as it stands first, whoever else has it. */
export const oncePerNumber = (numbers: readonly Written[]): Written[] =>
  numbers.filter(({ phone }, at) => numbers.findIndex((one) => phoneKey(one.phone) === phoneKey(phone)) === at);

/** Numbers where somebody answers at any hour, as answers show them. */
export const onCallNumbers = (calls: readonly Call[], texts: Question['texts']): Written[] =>
  calls.map(({ name, phone, note }) => ({ label: name ?? texts.onCall, phone, note: note ?? texts.anyHour }));

/** The numbers of the managing company itself, where the question may mean it. */
async function ownNumbers({ knowledge, slots, texts }: Question): Promise<Written[]> {
  const onCall = slots.role === 'on-call' ? onCallNumbers(await knowledge.emergencies(), texts) : [];
  const { phone, hours } = await knowledge.manager();
  const office = phone && (!slots.role || slots.role === 'manager');
  return [...onCall, ...(office ? [{ label: texts.office, phone, note: hours }] : [])];
}

const oncePerPerson = (persons: readonly ContactPerson[]) => [
  ...new Map(persons.map((person) => [`${person.category} ${person.name}`, person])).values(),
];

/** Says who is in charge and how to reach them, as far as that is public. */
export const contact: Answer = async (question) => {
  const { knowledge, slots, texts } = question;
  const home = await homeOf(question, undefined, ({ propertyId }) => propertyId);
  if (home.ask) return home.ask;
  const persons = await knowledge.contacts();
  const here = home.chosen ? persons.filter(({ propertyId }) => propertyId === home.chosen?.propertyId) : persons;
  const meant = oncePerPerson(slots.role ? personsFor(here, slots.role) : here).slice(0, 8);
  const own = await ownNumbers(question);
  if (meant.length === 0 && own.length === 0) return reply(texts.noContact, { offers: [handover] });
  const written = meant.map(({ name, category, phones, emails }) =>
    phones.length === 0 || emails.length > 0
      ? [texts.withoutNumber(name, category), ...emails.map(({ value }) => value)].join(', ')
      : null,
  );
  return reply(lines(texts.contacts, ...written), {
    numbers: [...new Map([...own, ...numbersOf(meant)].map((one) => [one.phone, one])).values()],
  });
};
