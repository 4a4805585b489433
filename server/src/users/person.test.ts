import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { aContact, aContract, aMembership, anAccount, aProperty, aUnit } from '../../../test/support/factories.js';
import { aForm, definitionOf } from '../../../test/support/forms.js';
import { openOffice } from '../../../test/support/office.js';
import { aTicket } from '../../../test/support/tickets.js';

const office = await openOffice();
const admin = await office.anAdmin();

const read = async (id: string) => (await admin.get(`people/${id}`)).body;

/** What somebody wrote into a form with a question for a telephone number. */
async function aReport(personId: string, phone: string, ticketId: string | null = null) {
  const sql = office.db.direct;
  const sourceId = admin.source.id;
  const { id } = await aForm(office.db, sourceId, definitionOf({ key: 'note' }, { key: 'call-me', type: 'phone' }));
  const answers = sql.json({ note: '0345 000', 'call-me': phone });
  await sql`
    insert into submissions (source_id, id, form_id, version, person_id, title, answers, receipt_no, ticket_id, fingerprint)
    values (${sourceId}, ${uuid()}, ${id}, 1, ${personId}, 'Schaden melden', ${answers}, ${uuid()}, ${ticketId}, '')`;
}

test('numbers come as the person says them, then from the newest form, then from the property software, each once', async () => {
  const sql = office.db.direct;
  const { id, contactId } = await admin.aTenant({ name: 'Mario Brühl' });
  await sql`update contacts set external_id = ${contactId}, phones = ${sql.json([
    { value: '+49 (0)345 22 33-44', label: 'privat', public: false },
    { value: '0171 5', label: 'mobil', public: false },
  ])} where id = ${contactId}`;
  await aReport(id, '0345 1');
  const contract = await aContract(sql, admin.source.id, {
    ...{ propertyId: (await aProperty(sql, admin.source.id)).id, contacts: [contactId] },
  });
  const ticket = await aTicket(office.db, admin.source.id, { contact: { personId: id }, contract });
  await aReport(id, '0345 22 33-44', ticket.id);
  expect(await read(id)).toMatchObject({ number: contactId, name: 'Mario Brühl', group: 'tenants', state: 'none' });
  expect((await read(id)).phones).toEqual([
    {
      value: '0345 22 33-44',
      from: 'form',
      kind: null,
      label: 'Schaden melden',
      at: expect.any(String),
      ticketId: ticket.id,
    },
    { value: '0171 5', from: 'company', kind: null, label: 'mobil', at: null, ticketId: null },
  ]);
  const { id: accountId } = await anAccount(sql);
  const membership = await aMembership(sql, admin.source.id, { accountId, personId: id });
  await sql`insert into personal_details (source_id, membership_id, phones) values
    (${admin.source.id}, ${membership.id}, ${sql.json([{ kind: 'mobile', value: '0171/5' }])})`;
  expect((await read(id)).phones).toMatchObject([
    { value: '0171/5', from: 'person', kind: 'mobile', label: null },
    { value: '0345 22 33-44', from: 'form' },
  ]);
  const saved = await office.app.app.request(
    `http://localhost/api/v1/manage/${admin.source.id}/people.csv?search=Mario`,
    {
      headers: { host: 'localhost', 'accept-language': 'de', ...admin.session.headers },
    },
  );
  expect((await saved.text()).split('\r\n')).toEqual([
    expect.stringContaining('Name;E-Mail;Telefon;Anschrift'),
    expect.stringMatching(/^Brühl, Mario;[^;]*;0171\/5;/),
    '',
  ]);
  const [sent] = await sql`select id from submissions where ticket_id = ${ticket.id}`;
  const { body: receipt } = await admin.get(`submissions/${sent?.id}`);
  expect(receipt.sections[0].rows).toMatchObject([
    { value: '0345 000' },
    { value: '0345 22 33-44', href: 'tel:0345223344' },
  ]);
  expect(receipt.sections[0].rows[0]).not.toHaveProperty('href');
  // Their tickets are found by them alone.
  const mine = await admin.get(`tickets?person=${id}`);
  expect(mine.body.items).toMatchObject([{ id: ticket.id }]);
  expect((await admin.get(`tickets?person=${uuid()}`)).body.items).toEqual([]);
});

test('what somebody holds comes with house and flat, what runs first, and who else belongs to the contact', async () => {
  const sql = office.db.direct;
  const sourceId = admin.source.id;
  const property = await aProperty(sql, sourceId, { name: 'Holzplatz 5', address: 'Holzplatz 5, 06115 Halle' });
  const unit = await aUnit(sql, sourceId, { propertyId: property.id, name: 'Wohnung 3' });
  const contact = await aContact(sql, sourceId, { name: 'Ada Alt' });
  const hold = (values: object) =>
    aContract(sql, sourceId, { propertyId: property.id, contacts: [contact.id], ...values });
  const ended = await hold({ startsOn: '2010-01-01', endsOn: '2012-12-31' });
  const coming = await hold({ startsOn: '2090-01-01' });
  const running = await hold({ unitId: unit.id, kind: 'ownership' });
  const other = uuid();
  await sql`insert into people (source_id, id, contact_id, name) values (${sourceId}, ${other}, ${contact.id}, 'Otto Alt')`;
  const { contracts, household } = await read(contact.personId);
  expect(contracts.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
    ...[
      [running.id, 'running'],
      [coming.id, 'upcoming'],
      [ended.id, 'ended'],
    ],
  ]);
  expect(contracts[0]).toMatchObject({ kind: 'ownership', unit: 'Wohnung 3', property: { name: 'Holzplatz 5' } });
  expect(household).toEqual([{ id: other, name: 'Otto Alt' }]);
});

test("another company's person is as unknown as one that does not exist, and so is one of the staff", async () => {
  const elsewhere = await office.anAdmin();
  const { id } = await elsewhere.aTenant();
  for (const unknown of [id, uuid(), admin.membership.id])
    expect((await admin.get(`people/${unknown}`)).status).toBe(404);
});
