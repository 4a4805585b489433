import { type ErasureCase, erasuresManageApi, type ManagedErasure } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import { demoAccounts } from '../core/demo-accounts.js';
import { type LinkContext, signedUrl } from '../core/files/file-links.js';
import type { Context, Locale } from '../core/http/context.js';
import { invalid, problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { findSender } from '../core/mail/sender.js';
import { postalLines } from '../core/pdf/postal.js';
import { erase, weigh } from './erasing.js';
import type { Subject } from './erasure.rules.js';
import { erasureLetter, erasurePdfName } from './erasure-pdf.js';
import { de } from './erasure-texts.de.js';
import { en } from './erasure-texts.en.js';
import { numberOf, type Share, worded } from './erasure-words.js';
import { tellAsked, tellOutcome } from './erasures.mail.js';
import * as erasures from './erasures.queries.js';

const listed = (context: LinkContext, row: erasures.ErasureRow): ManagedErasure => {
  const { id, sourceId, person, channel, askedAt, dueOn, daysLeft, state, decidedAt, answer, byMail, addressee } = row;
  const writable = state === 'open' ? row.personId !== null : addressee !== null;
  const letterUrl = writable ? signedUrl(context, `/manage/${sourceId}/erasures/${id}/letter`) : null;
  const decision = { state, decidedAt, answer, byMail, letterUrl };
  return { id, number: numberOf(id), person, channel, askedAt, dueOn, daysLeft, ...decision };
};

async function mustFind(sql: Tx, sourceId: string, id: string): Promise<erasures.ErasureRow> {
  const row = await erasures.findErasure(sql, sourceId, id);
  if (!row) throw problem('not-found');
  return row;
}

/** A request with what goes and stays: of an open one as it would be now. */
async function caseOf(context: Managing, id: string): Promise<ErasureCase> {
  const { sql, source, locale } = context;
  const row = await mustFind(sql, source.sourceId, id);
  return { ...listed(context, row), shares: worded(await sharesOf(sql, row), locale) };
}

async function sharesOf(sql: Tx, { sourceId, state, personId, shares }: erasures.ErasureRow): Promise<Share[]> {
  const subject = state === 'open' && personId && (await erasures.findSubject(sql, sourceId, personId));
  return subject ? weigh(sql, subject) : (shares ?? []);
}

/** Lines of the window of a letter to somebody; none where they are not known any more. */
async function windowOf(sql: Tx, sourceId: string, personId: string): Promise<string[]> {
  const recipient = await erasures.findRecipient(sql, sourceId, personId);
  return recipient ? postalLines(recipient) : [];
}

/** The language in which somebody is written to, whoever does it. */
async function languageOf(sql: Tx, sourceId: string, personId: string | null): Promise<Locale> {
  return (personId && (await erasures.findLocale(sql, sourceId, personId))) || 'de';
}

interface Open {
  personId: string;
  accountId: string | null;
  subject: Subject;
  /** Where and in which language the person is told. */
  email: string | undefined;
  locale: Locale;
  /** Lines of the window of the answer, for somebody who has no address for mails. */
  addressee: string[] | null;
}

/** Whom an open request is about; throws `erasure-decided` where it is open no more. */
async function mustBeOpen(sql: Tx, sourceId: string, id: string): Promise<Open> {
  const { state, personId } = await mustFind(sql, sourceId, id);
  const subject = personId ? await erasures.findSubject(sql, sourceId, personId) : undefined;
  if (state !== 'open' || !personId || !subject) throw problem('erasure-decided');
  const locale = await languageOf(sql, sourceId, personId);
  const [email] = subject.emails;
  const addressee = email ? null : await windowOf(sql, sourceId, personId);
  return { personId, accountId: subject.accountId, subject, email, locale, addressee };
}

type Managing = Context<(typeof erasuresManageApi)['read']>;
type Deciding = Pick<Managing, 'sql' | 'source' | 'caller' | 'address'>;

/** Notes the decision in the log, and tells the person. */
async function conclude(context: Deciding, id: string, open: Open, state: 'done' | 'refused') {
  const { sql, source } = context;
  const { personId, accountId, email, locale } = open;
  await audit(sql, context, {
    ...{ action: `erasure.${state}` as const, source: source.sourceId, account: accountId, person: personId },
    target: { kind: 'erasure', id },
  });
  if (email) await tellOutcome(sql, { sourceId: source.sourceId, id }, { state, email, locale });
}

/** Requests for erasure, answered by administrators. */
export const erasuresManageServed = serve(
  erasuresManageApi,
  {
    async list(_input, context) {
      const rows = await erasures.listAll(context.sql, context.source.sourceId);
      return { items: rows.map((row) => listed(context, row)) };
    },

    async record({ body: { person, channel, receivedOn } }, context) {
      const { sql, source } = context;
      const { sourceId } = source;
      const subject = await erasures.findSubject(sql, sourceId, person);
      if (!subject) throw problem('not-found');
      if (!(await erasures.isWithinYear(sql, sourceId, receivedOn)))
        throw invalid([{ pointer: '#/receivedOn', code: 'not-within-year' }]);
      const id = uuidv7();
      const accountId = await erasures.findAccount(sql, sourceId, person);
      const asking = { id, sourceId, personId: person, accountId, paper: { channel, receivedOn } };
      if (!(await erasures.insertErasure(sql, asking))) throw problem('erasure-open');
      await audit(sql, context, {
        ...{ action: 'erasure.requested', source: sourceId, account: accountId, person },
        ...{ target: { kind: 'erasure', id }, details: { channel, receivedOn } },
      });
      await tellAsked(sql, { sourceId, id }, subject.emails[0]);
      return caseOf(context, id);
    },

    async letter({ params: { id } }, context) {
      const { sql, source, services, selfOrigin, now } = context;
      const { sourceId } = source;
      const row = await mustFind(sql, sourceId, id);
      const locale = await languageOf(sql, sourceId, row.personId);
      const to =
        row.addressee ?? (row.personId && row.state === 'open' && (await windowOf(sql, sourceId, row.personId)));
      if (!to) throw problem('not-found');
      const sender = await findSender(sql, sourceId, new URL(services.env.url ?? selfOrigin).hostname);
      const body = await erasureLetter(row, await sharesOf(sql, row), { to, sender, locale, now });
      return { body, name: erasurePdfName(row, locale), inline: true };
    },

    read: ({ params: { id } }, context) => caseOf(context, id),

    async carryOut({ params: { id } }, context) {
      const { sql, source } = context;
      const { sourceId } = source;
      const open = await mustBeOpen(sql, sourceId, id);
      const invented = demoAccounts.some(({ email }) => open.subject.emails.includes(email));
      if (invented && (await erasures.isDemo(sql, sourceId))) throw problem('demo-person');
      const shares = await erase(sql, open.subject);
      const { addressee } = open;
      await erasures.decide(sql, sourceId, id, { state: 'done', by: source.id, shares, addressee });
      await conclude(context, id, open, 'done');
      return caseOf(context, id);
    },

    async refuse({ params: { id }, body: { reason } }, context) {
      const { sql, source } = context;
      const { sourceId } = source;
      const open = await mustBeOpen(sql, sourceId, id);
      const { addressee } = open;
      await erasures.decide(sql, sourceId, id, { state: 'refused', by: source.id, reason, addressee });
      await conclude(context, id, open, 'refused');
      return caseOf(context, id);
    },

    async withdraw({ params: { id } }, context) {
      const { sql, source } = context;
      const { sourceId } = source;
      const { channel, personId: person, state } = await mustFind(sql, sourceId, id);
      if (channel === 'portal') throw problem('erasure-in-portal');
      if (state !== 'open' || !person) throw problem('erasure-decided');
      await erasures.decide(sql, sourceId, id, { state: 'withdrawn', by: source.id });
      const account = await erasures.findAccount(sql, sourceId, person);
      const target = { kind: 'erasure', id };
      await audit(sql, context, { action: 'erasure.withdrawn', source: sourceId, account, person, target });
      return caseOf(context, id);
    },
  },
  { de: de.problems, en: en.problems },
);
