import type { ContactPerson, Contract } from '@p24/sdk';
import { mockId } from '../core/ids.js';
import { contacts, properties, source, type World } from '../world.js';

type Entry = ContactPerson['phones'][number];

const entry = (value: string, label: string | null = null, note: string | null = null): Entry => ({
  value,
  label,
  note,
});

const person = (number: number, category: string, name: string, more: Partial<ContactPerson>): ContactPerson => ({
  ...{ id: mockId('contact-person', number), category, name, phones: [], emails: [], faxes: [], addresses: [] },
  ...more,
});

/** Whom the people of every house of the managing company can turn to. */
export const contactPersons: readonly ContactPerson[] = [
  person(1, 'Buchhaltung', 'Petra Lindner', {
    phones: [entry('0341 5550-120', null, 'Mo–Do 9–12 Uhr')],
    emails: [entry('buchhaltung@lindenhof.example')],
  }),
  person(2, 'Hausmeister', 'Jürgen Albrecht', {
    phones: [entry('0171 5550133', 'mobil', 'werktags 7–16 Uhr')],
  }),
  person(3, 'Hausverwaltung', 'Hausverwaltung Lindenhof', {
    phones: [entry('0341 5550-100', null, 'Mo–Fr 9–17 Uhr')],
    emails: [entry('post@lindenhof.example')],
    faxes: [entry('0341 5550-109')],
    addresses: [entry('Lindenhof 4, 04109 Leipzig')],
  }),
  person(4, 'Notdienst', 'Aufzug- und Heizungsnotdienst Süd', {
    phones: [entry('0800 5550199', null, 'rund um die Uhr')],
  }),
];

/** The contracts of a contact: those of its homes, else one about the house. */
export function contractsOf({ homes, offline }: World, contactId: string): Contract[] {
  const number = contacts.findIndex(({ id }) => id === contactId);
  const contact = contacts[number];
  const property = properties.find(({ id }) => id === contact?.propertyId);
  if (!contact || !property || offline.has(property.id)) return [];
  const basics = {
    sourceId: source.id,
    kind: contact.group === 'tenant' ? ('tenancy' as const) : ('ownership' as const),
    ...{ state: 'running' as const, endsOn: null },
    property: { id: property.id, name: property.name, address: property.address },
  };
  const own = homes.filter((home) => home.contactId === contactId);
  if (own.length === 0) {
    return [{ ...basics, id: mockId('contract', 100 + number), startsOn: '2019-04-01', unit: null }];
  }
  return own.map(({ contractId, startsOn, unit: { id, name } }) => ({
    ...{ ...basics, id: contractId, startsOn },
    unit: { id, name, area: 68.5 },
  }));
}
