import fc from 'fast-check';
import { pino } from 'pino';
import { SaxesParser } from 'saxes';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openApp, testOrigin } from '../../../test/support/app.js';
import { aResident, aSource } from '../../../test/support/factories.js';
import { aForm, definitionOf } from '../../../test/support/forms.js';
import { mailCarrier } from '../core/mail/mail.js';
import type { Mail } from '../core/mail/transport.js';
import { createDrainer, type Drainer } from '../core/outbox/drainer.js';
import { fitting } from './submission-mail.js';
import { xml, xmlText } from './submission-xml.js';

const { db, app } = await openApp();
let drainer: Drainer;
let sent: Mail[];
let sourceId: string;
let tenant: Awaited<ReturnType<typeof aResident>>;

beforeAll(async () => {
  const send = async (mail: Mail) => {
    sent.push(mail);
    return { state: 'sent' as const };
  };
  const transport = { send, close: () => {} };
  const carriers = {
    mail: mailCarrier({ url: 'https://portal.example.test', transport, files: app.services.files, secret: '' }),
  };
  drainer = createDrainer({ database: db.database, log: pino({ level: 'silent' }), carriers });
});
beforeEach(async () => {
  sent = [];
  sourceId = (await aSource(db.direct, { name: 'Hausverwaltung Lindner' })).id;
  tenant = await aResident(db.direct, sourceId, { name: 'Erika Muster' });
});
afterAll(async () => {
  await drainer.stop();
});

async function upload(name: string, text: string): Promise<string> {
  const response = await app.app.request(`${testOrigin}/api/v1/files?source=${sourceId}&name=${name}`, {
    method: 'POST',
    headers: {
      host: 'localhost',
      origin: testOrigin,
      'content-type': 'application/octet-stream',
      ...tenant.session.headers,
    },
    body: text,
  });
  return ((await response.json()) as { id: string }).id;
}

const nasty = 'Tropft & „läuft“ <sehr>\nseit "gestern" \u0007🚿';

/** Submits a form with a nasty answer and a file; the mail to the manager, that to the resident, and the receipt. */
async function delivered(delivery: object, locale = 'de') {
  const definition = definitionOf({ key: 'what', type: 'long-text' }, { key: 'plan', type: 'file' });
  const emails = ['service@verwaltung.example'];
  const { id: form } = await aForm(db, sourceId, definition, { delivery: { emails, ...delivery } });
  const plan = await upload('plan.txt', 'Ein Plan');
  const order = { id: uuid(), version: 1, answers: { what: nasty, plan: [plan] } };
  const language = { 'accept-language': locale };
  const { body } = await app.call(tenant.session, `POST /forms/${form}/submissions`, order, language);
  drainer.wake(sourceId);
  await drainer.idle();
  const to = (address: string) => sent.filter((mail) => mail.to === address);
  return { receipt: body, manager: to(emails[0] as string), resident: to(tenant.account.email), plan };
}

test('the mail to the manager holds all answers, the files and the receipt, and is answered to the resident', async () => {
  const { manager, receipt } = await delivered({ replyTo: true });
  expect(manager).toHaveLength(1);
  const [mail] = manager;
  expect(mail?.subject).toContain('Antrag: Erika Muster');
  expect(mail?.replyTo).toBe(tenant.account.email);
  expect(mail?.text).toContain('Tropft & „läuft“ <sehr>\n  seit "gestern"');
  expect(mail?.text).toContain(`Nummer: ${receipt.ticket.number}`);
  expect(mail?.text).not.toContain(receipt.receiptNo);
  expect(mail?.html).toContain('Tropft &amp; „läuft“ &lt;sehr&gt;');
  expect(mail?.attachments.map(({ name, type }) => [name, type])).toEqual([
    [`Eingang-${receipt.number}.pdf`, 'application/pdf'],
    ['plan.txt', 'text/plain'],
  ]);
  expect(Buffer.from(mail?.attachments[1]?.content ?? []).toString()).toBe('Ein Plan');
  expect(Buffer.from(mail?.attachments[0]?.content ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
});

test('where answers must not go to the resident, the mail keeps the address of the data source', async () => {
  const { manager } = await delivered({ replyTo: false });
  expect(manager[0]?.replyTo).toBeNull();
});

test('the resident gets the number and the receipt, in the language of the request, once', async () => {
  const { resident, receipt } = await delivered({}, 'en');
  expect(resident).toHaveLength(1);
  expect(resident[0]?.subject).toBe(`We have received your request: Request (number ${receipt.number})`);
  expect(resident[0]?.attachments.map(({ name }) => name)).toEqual([`receipt-${receipt.number}.pdf`]);
});

/** What an XML file holds, read by a strict parser: each element with its attributes and text. */
function readXml(text: string) {
  const read: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof read = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    open.push(element);
    read.push(element);
  });
  parser.on('text', (part) => {
    const last = open.at(-1);
    if (last) last.text += part;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return read;
}

test('the XML attachment is there where it is switched on, and says what was answered as it is kept', async () => {
  const { manager, receipt, plan } = await delivered({ xml: true });
  const file = manager[0]?.attachments.find(({ type }) => type === 'application/xml');
  expect(file?.name).toBe(`${receipt.receiptNo}.xml`);
  const elements = readXml(Buffer.from(file?.content ?? []).toString());
  const named = (name: string) => elements.filter((element) => element.name === name);
  expect(named('submission')[0]?.attributes).toMatchObject({ format: '1', id: receipt.id, receipt: receipt.receiptNo });
  expect(named('sender')[0]?.attributes).toMatchObject({ name: 'Erika Muster', email: tenant.account.email });
  expect(named('ticket')[0]?.attributes.number).toBe('1');
  expect(named('answer').map(({ attributes }) => attributes.key)).toEqual(['what', 'plan']);
  expect(named('value')[0]?.text).toBe('Tropft & „läuft“ <sehr>\nseit "gestern" 🚿');
  expect(named('file')[0]?.attributes).toEqual({ id: plan, name: 'plan.txt', type: 'text/plain', size: '8' });
});

test('files go with the mail up to ten megabytes together; larger ones are left out, smaller ones behind them are not', () => {
  const megabytes = (size: number) => ({ size: size * 1024 * 1024 }) as Parameters<typeof fitting>[0][number];
  const files = [megabytes(4), megabytes(7), megabytes(5)];
  expect(fitting(files, 100)).toEqual({ taking: [files[0], files[2]], left: 1 });
  expect(fitting(files, 2 * 1024 * 1024)).toEqual({ taking: [files[0]], left: 2 });
});

test('whatever a person types, the XML is well-formed and says the same, without what XML forbids', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(']]>', '<!--', '&amp;', '\r\n\t', '\ufffe', '\u0000'),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const [element] = readXml(xml('a', { b: text }, `${xmlText(text)}.`));
      const kept = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
      expect([element?.attributes.b, element?.text]).toEqual([kept, `${kept}.`]);
    }),
    { numRuns: Number(process.env.P24_RUNS ?? 200) },
  );
});
