import { type ErasureCase, erasuresManageApi, type ManagedErasure } from '@p24/sdk/api';
import { audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import { demoAccounts } from '../core/demo-accounts.js';
import type { Context, Locale } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { erase, weigh } from './erasing.js';
import type { Subject } from './erasure.rules.js';
import { de } from './erasure-texts.de.js';
import { en } from './erasure-texts.en.js';
import { numberOf, worded } from './erasure-words.js';
import { tellOutcome } from './erasures.mail.js';
import * as erasures from './erasures.queries.js';

const listed = (row: erasures.ErasureRow): ManagedErasure => {
  const { id, person, askedAt, dueOn, daysLeft, state, decidedAt, answer } = row;
  return { id, number: numberOf(id), person, askedAt, dueOn, daysLeft, state, decidedAt, answer };
};

async function mustFind(sql: Tx, sourceId: string, id: string): Promise<erasures.ErasureRow> {
  const row = await erasures.findErasure(sql, sourceId, id);
  if (!row) throw problem('not-found');
  return row;
}

/** A request with what goes and stays: of an open one as it would be now. */
async function caseOf(sql: Tx, sourceId: string, id: string, locale: Locale): Promise<ErasureCase> {
  const row = await mustFind(sql, sourceId, id);
  const subject = row.state === 'open' && row.personId && (await erasures.findSubject(sql, sourceId, row.personId));
  const shares = subject ? await weigh(sql, subject) : (row.shares ?? []);
  return { ...listed(row), shares: worded(shares, locale) };
}

interface Open {
  personId: string;
  accountId: string | null;
  subject: Subject;
  /** Where and in which language the person is told. */
  email: string | undefined;
  locale: Locale;
}

/** Whom an open request is about; throws `erasure-decided` where it is open no more. */
async function mustBeOpen(sql: Tx, sourceId: string, id: string): Promise<Open> {
  const { state, personId } = await mustFind(sql, sourceId, id);
  const subject = personId ? await erasures.findSubject(sql, sourceId, personId) : undefined;
  if (state !== 'open' || !personId || !subject) throw problem('erasure-decided');
  const locale = (await erasures.findLocale(sql, sourceId, personId)) ?? 'de';
  return { personId, accountId: subject.accountId, subject, email: subject.emails[0], locale };
}

type Deciding = Pick<Context<(typeof erasuresManageApi)['carryOut']>, 'sql' | 'source' | 'caller' | 'address'>;

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
    async list(_input, { sql, source }) {
      return { items: (await erasures.listAll(sql, source.sourceId)).map(listed) };
    },

    read: ({ params: { id } }, { sql, source, locale }) => caseOf(sql, source.sourceId, id, locale),

    async carryOut({ params: { id } }, context) {
      const { sql, source, locale } = context;
      const { sourceId } = source;
      const open = await mustBeOpen(sql, sourceId, id);
      const invented = demoAccounts.some(({ email }) => open.subject.emails.includes(email));
      if (invented && (await erasures.isDemo(sql, sourceId))) throw problem('demo-person');
      const shares = await erase(sql, open.subject);
      await erasures.decide(sql, sourceId, id, { state: 'done', by: source.id, shares });
      await conclude(context, id, open, 'done');
      return caseOf(sql, sourceId, id, locale);
    },

    async refuse({ params: { id }, body: { reason } }, context) {
      const { sql, source, locale } = context;
      const { sourceId } = source;
      const open = await mustBeOpen(sql, sourceId, id);
      await erasures.decide(sql, sourceId, id, { state: 'refused', by: source.id, reason });
      await conclude(context, id, open, 'refused');
      return caseOf(sql, sourceId, id, locale);
    },
  },
  { de: de.problems, en: en.problems },
);
