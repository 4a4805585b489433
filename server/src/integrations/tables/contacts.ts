import { phoneHref, phoneKey } from '@p24/sdk/answers';
import { CellFault, day } from '../cells.js';
import { readName } from '../names.js';
import { readPhones, type WrittenPhone } from '../phone-cells.js';
import { type Column, defineTable, keyOf, known, optional, type Parts, reference, required, text } from './table.js';

const emails = (cell: string) =>
  cell.split(/[\s,;]+/).map((address) => {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) || address.length > 254) {
      throw new CellFault('not-an-email', { cell: address });
    }
    return address.toLowerCase();
  });

const phones: Column<WrittenPhone[]>['read'] = (cell, _reading, tell) => {
  const found = readPhones(cell);
  if (found.length === 0) tell('not-a-phone', { cell });
  return found;
};

/** Whether a cell holds nothing but a number with its area code. */
const isPhone = (cell: string) => /^[+(]*0|^\+/.test(cell) && (phoneHref(cell)?.length ?? 0) >= 'tel:012345'.length;

const isMobile = (cell: string) => /^0?1[5-7]/.test(phoneKey(cell));

/** Numbers as a contact keeps them; what is said of one is its label. */
const labelled = (phones: readonly WrittenPhone[], kind: string | null) =>
  phones.map(({ value, remark }) => ({ value, label: [kind, remark].filter(Boolean).join(', ') || null }));

type Numbers = readonly WrittenPhone[] | null | undefined;

/** A contact's numbers, nothing where a table has no column for them, and which of those that are known stay. */
const numbersOf = (phones: Numbers, mobiles: Numbers) =>
  phones === undefined && mobiles === undefined
    ? {}
    : {
        phones: [...labelled(phones ?? [], null), ...labelled(mobiles ?? [], 'Mobil')],
        keeps: { phones: phones === undefined, mobiles: mobiles === undefined },
      };

/** First and last name apart, as address books have them; without a first name it is a company. */
const names: Parts = {
  of: [{ names: ['Nachname', 'Familienname', 'Name'] }, { names: ['Vorname', 'Vornamen'] }],
  join: ([family = '', first = '']) =>
    first && !family.includes(',') ? [family, first].filter(Boolean).join(', ') : family,
};

const addresses: Parts = {
  of: [
    { names: ['Straße', 'Straße und Hausnummer', 'Straße, Hausnummer', 'Straße / Hausnummer', 'Straße Nr.', 'Str.'] },
    { names: ['Hausnummer', 'Haus-Nr.', 'Hausnr.', 'Hausnr'], optional: true },
    { names: ['PLZ', 'Postleitzahl'] },
    { names: ['Ort', 'Wohnort', 'Stadt'] },
  ],
  join: ([street = '', number = '', code = '', town = '']) =>
    [`${street} ${number}`.trim(), `${code} ${town}`.trim()].filter(Boolean).join(', '),
};

/** People and companies that something can be released to; a couple shares a line. */
export const contacts = defineTable({
  kind: 'contacts',
  columns: {
    number: known(optional('Kontaktnummer', reference, '4711'), {
      hints: ['Mieternummer', 'Mieter-Nr.', 'Personennummer', 'Kundennummer', 'Adressnummer'],
    }),
    name: known(required('Name', text(200), 'Schilling, Maria & Hans'), {
      parts: names,
      hints: ['Mieter', 'Mieterin', 'Eigentümer', 'Eigentümerin', 'Bewohner', 'Bewohnerin', 'Kontakt', 'Person'],
    }),
    address: known(optional('Adresse', text(300), 'Holzplatz 5, 06110 Halle'), {
      also: ['Anschrift'],
      parts: addresses,
      recognises: true,
    }),
    emails: known(optional('E-Mail', emails, 'maria.schilling@example.de'), {
      also: ['Email', 'Mail', 'E-Mail-Adresse', 'Emailadresse', 'Mailadresse', 'E-Mails'],
      evident: (cell) => cell.includes('@'),
    }),
    phones: known(optional('Telefon', phones, '0345 123456'), {
      also: ['Telefonnummer', 'Tel.', 'Tel', 'Festnetz'],
      gathers: true,
      hints: ['Rufnummer', 'Fon'],
      evident: (cell) => isPhone(cell) && !isMobile(cell),
    }),
    mobiles: known(optional('Mobil', phones, '0171 1234567'), {
      also: ['Handy', 'Mobiltelefon', 'Mobilnummer', 'Handynummer'],
      gathers: true,
      evident: (cell) => isPhone(cell) && isMobile(cell),
    }),
    validFrom: optional('gültig ab', day, '01.03.2019'),
    validUntil: optional('gültig bis', day, ''),
  },
  reportOnly: ['akt. Verträge', 'Status', 'zuletzt online'],
  change({ number, name, address, emails, phones, mobiles, validFrom, validUntil }) {
    if (validFrom && validUntil && validUntil < validFrom) throw new CellFault('ends-before-start', {}, 'gültig bis');
    return {
      key: number ? keyOf(number) : keyOf('', name, address),
      data: {
        external_id: number ?? null,
        name,
        ...readName(name),
        // Absent as in a list without them, as all that follows: what is known of a contact stays.
        address,
        emails: emails === undefined ? undefined : (emails ?? []),
        ...numbersOf(phones, mobiles),
        valid_from: validFrom,
        valid_until: validUntil,
      },
    };
  },
});
