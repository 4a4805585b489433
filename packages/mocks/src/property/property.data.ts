import type { Call, ContactPerson } from '@p24/sdk';
import { mockId } from '../core/ids.js';

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

/** Whom to call in danger in every house. */
export const emergencies: readonly Call[] = [
  { name: 'Aufzug- und Heizungsnotdienst Süd', phone: '0800 5550199', note: 'rund um die Uhr' },
];

/** Whom the people of every house can turn to. */
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
