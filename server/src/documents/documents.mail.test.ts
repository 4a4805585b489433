import { beforeEach, expect, test } from 'vitest';
import { openShelves } from '../../../test/support/documents.js';
import { aResident } from '../../../test/support/factories.js';
import { diskStore } from '../core/files/file-store.js';
import { findMailTemplate } from '../core/mail/templates.js';
import { mayGoOut } from '../core/outbox/outbox.js';
import { documentsReleased } from './documents.mail.js';
import { documentsForChat } from './documents.port.js';

const shelves = await openShelves();
let shelf: Awaited<ReturnType<typeof shelves.aShelf>>;
let tenant: Awaited<ReturnType<typeof aResident>>;

beforeEach(async () => {
  shelf = await shelves.aShelf();
  tenant = await aResident(shelves.db.direct, shelf.source.id, { propertyId: shelf.property.id });
});

/** The mail about an order as it is worded now, and whether it may still go out. */
async function mailOf(locale: 'de' | 'en') {
  const [row] = await shelves.db.direct`select * from deliveries where source_id = ${shelf.source.id}`;
  const delivery = {
    ...{ sourceId: shelf.source.id, id: row?.id, channel: 'mail', recipient: row?.recipient, template: row?.template },
    ...{
      data: {},
      contactId: row?.contact_id,
      delegateId: row?.delegate_id,
      membershipId: null,
      itemKind: row?.item_kind,
      itemId: row?.item_id,
      tries: 1,
      locale,
    },
  };
  return shelves.db.database.transaction({ sources: [shelf.source.id] }, async (sql) => ({
    goes: await mayGoOut(sql, delivery),
    mail: await findMailTemplate(documentsReleased)?.({
      ...{
        ...delivery,
        sql,
        url: 'https://portal.example',
        files: diskStore('/nowhere'),
        secret: '',
        sender: { name: 'Lindner', homepage: 'https://l.example' },
      },
    }),
  }));
}

test('one mail tells about all documents of an order that are still there', async () => {
  const documents: string[] = [];
  for (const title of ['Abrechnung', 'Brief', 'Plan']) documents.push(await shelf.take({ title }));
  await shelf.release(documents, { notify: true });
  await shelf.manage('POST /documents/revoke', { documents: [documents[1]] });

  const { goes, mail } = await mailOf('de');
  expect(goes).toBe(true);
  expect(mail).toMatchObject({
    subject: '2 neue Dokumente',
    paragraphs: [
      'Lindner hat Ihnen Dokumente bereitgestellt:',
      `Abrechnung (${shelf.property.name})`,
      `Plan (${shelf.property.name})`,
    ],
    action: { url: 'https://l.example' },
  });
  await shelf.manage('POST /documents/revoke', { documents });
  expect(await mailOf('en')).toEqual({ goes: false, mail: null });
});

test('many titles are counted rather than listed, and one is named in the subject', async () => {
  const documents: string[] = [];
  for (let number = 10; number < 22; number++) documents.push(await shelf.take({ title: `Nr. ${number}` }));
  await shelf.release(documents, { notify: true });
  const { mail } = await mailOf('en');
  expect(mail?.paragraphs).toHaveLength(12);
  expect(mail?.paragraphs.at(-1)).toBe('and 2 more');
  await shelf.manage('POST /documents/revoke', { documents: documents.slice(1) });
  expect((await mailOf('en')).mail?.subject).toBe('New document: Nr. 10');
});

test('the assistant finds what the person sees, most words first', async () => {
  await shelf.put({ title: 'Heizkosten 2025' });
  await shelf.put({ title: 'Betriebskosten 2025' });
  await shelf.put({ title: 'Hausordnung', category: 'house' });
  await shelf.take({ title: 'Heizkosten Entwurf' });
  const own = { sources: [shelf.source.id], contacts: [tenant.contact.id] };
  const find = (words: string[], limit = 5) =>
    shelves.db.database.transaction({ sources: [shelf.source.id] }, async (sql) =>
      (await documentsForChat(sql, own, { words, now: new Date(), limit })).map(({ title }) => title),
    );
  expect(await find(['heizkosten', '2025'])).toEqual(['Heizkosten 2025', 'Betriebskosten 2025']);
  expect(await find(['abrechnungen'])).toEqual(['Betriebskosten 2025', 'Heizkosten 2025']);
  expect(await find(['%', 'aufzug'])).toEqual([]);
  expect(await find([], 1)).toEqual(['Hausordnung']);
});
