import { randomUUID } from 'node:crypto';
import { activationManageApi } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import { type AuditContext, audit } from '../audit/audit.port.js';
import { issueLetterCode, presentAccount } from '../auth/auth.port.js';
import type { Tx } from '../core/database/database.js';
import type { CallerMembership } from '../core/http/caller.js';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { findSender, readPicture } from '../core/mail/sender.js';
import { enqueue } from '../core/outbox/outbox.js';
import { returnLine } from '../core/pdf/postal.js';
import { leads } from './access.js';
import { type Chosen, findChosen } from './access.queries.js';
import { isManager, tellManagers } from './inviting.js';
import { type LetterOrder, letterPdf, lettersName } from './letter-pdf.js';
import * as letters from './letters.queries.js';
import { de } from './letters-texts.de.js';
import { en } from './letters-texts.en.js';
import { invitationTest } from './users.mail.js';

/** Days for which the code of a letter counts: paper lies about longer than a mail. */
const letterDays = 60;

type Managing = RequestContext & AuditContext & { sql: Tx; source: CallerMembership };

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

/** To whom letters can be written: people, as long as they cannot sign in. Managers are invited by mail. */
async function chooseAddressees({ sql, source: { sourceId } }: Managing, people: readonly string[]) {
  const chosen = await findChosen(sql, sourceId, people);
  const may = (one: Chosen) => !isManager(one) && leads.letter.includes(one.state);
  const ids = chosen.filter(may).map(({ id }) => id);
  const skipped = chosen.filter((one) => !may(one)).map((one) => ({ ...named(one), state: one.state }));
  return { addressees: await letters.findAddressees(sql, sourceId, ids), skipped };
}

/** Makes the codes of letters for those whose states still let; nothing but their hashes is ever kept. */
async function issueLetters(context: Managing, addressees: readonly letters.Addressee[]): Promise<LetterOrder[]> {
  const { sql, services, caller } = context;
  const { sourceId } = context.source;
  const given = addressees.map((one) => ({ ...one, newId: uuidv7(), codeId: uuidv7() }));
  const written = await letters.write(sql, sourceId, given, { from: leads.letter, days: letterDays });
  const memberships = new Map(written.map(({ personId, membershipId }) => [personId, membershipId]));
  const orders: LetterOrder[] = [];
  for (const { codeId: id, ...to } of given) {
    const membershipId = memberships.get(to.id);
    if (!membershipId) continue;
    const target = { accountId: null, sourceId, membershipId, id };
    orders.push({ to, code: await issueLetterCode(sql, services.secret, target) });
  }
  if (caller) await presentAccount(sql, caller.accountId);
  return orders;
}

/** Who writes, and where people reach the server. */
async function findOffice({ sql, services, selfOrigin, source }: Managing) {
  const url = services.env.url ?? selfOrigin;
  return { url, sender: await findSender(sql, source.sourceId, new URL(url).hostname) };
}

async function writeLetters(context: Managing, people: readonly string[]) {
  const { sql, services, locale, now, source } = context;
  const { sourceId, timeZone } = source;
  const { addressees } = await chooseAddressees(context, people);
  const orders = await issueLetters(context, addressees);
  if (orders.length === 0) throw problem('nobody-to-write-to');
  const made = orders.map(({ to }) => ({ action: 'access.letter-made', source: sourceId, person: to.id }) as const);
  await audit(sql, context, made);
  await tellManagers(sql, sourceId);
  const { sender, url } = await findOffice(context);
  const logo = await readPicture(services.files, sourceId, sender.letterLogo);
  return {
    body: await letterPdf(orders, { sender, logo, url, timeZone, now, locale }),
    name: lettersName(locale, now),
  };
}

/** What helps people to their first sign-in: letters for those without an address, and a look at the invitation. */
export const activationManageServed = serve(
  activationManageApi,
  {
    async planLetters({ body }, context) {
      const { addressees, skipped } = await chooseAddressees(context, body.people);
      const withoutPostal = addressees.filter(({ address }) => address === null).map(named);
      const { sender } = await findOffice(context);
      const returnTo = sender.postal.length > 0 ? returnLine(sender) : null;
      return { letters: addressees.length, withoutPostal, returnTo, skipped };
    },

    writeLetters: ({ body }, context) => writeLetters(context, body.people),

    async testInvitation(_input, { sql, caller, source, services, locale }) {
      // A program has no mailbox.
      if (caller.kind === 'key') throw problem('forbidden');
      await services.limit('invitation-test', 10, 60 * 60).take(caller.accountId);
      const { email } = caller;
      await enqueue(sql, {
        ...{ sourceId: source.sourceId, channel: 'mail', recipient: email, template: invitationTest, locale },
        ...{ data: { name: source.name }, dedupeKey: `invitation-test:${randomUUID()}` },
      });
      return { email };
    },
  },
  { de: de.problems, en: en.problems },
);
