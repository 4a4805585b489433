import { createHash } from 'node:crypto';
import { checkAnswers } from '@p24/sdk/answers';
import type { Answers, FormDefinition, formsApi, Parsed } from '@p24/sdk/api';
import { attachOwn } from '../core/files/attachments.js';
import type { Context } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { consentQuestion, recordConsent } from '../profile/profile.port.js';
import { openTicket } from '../tickets/tickets.port.js';
import { answeredSections, dayText, referredIds, said, sectionsText, shortened } from './answer-texts.js';
import { deliveryOf } from './delivery.js';
import * as forms from './forms.queries.js';
import { readyMadeForm } from './ready-made/ready-made.js';
import { placeOf, type Standing } from './standing.js';
import { orderMails } from './submission-mail.js';
import * as submissions from './submissions.queries.js';

export type SubmitContext = Context<typeof formsApi.submit>;
type Order = Parsed<typeof formsApi.submit>['body'];

/** How long a version that was replaced may still be finished, in milliseconds. */
const graceMs = 14 * 86_400_000;

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The caller in the data source of a form. */
export interface Sender {
  sourceId: string;
  personId: string;
  contactId: string;
  timeZone: string;
  name: string;
}

/** Who the caller is in a data source; somebody without a contact there has nothing to do with its forms. */
export function senderIn({ memberships }: SubmitContext['caller'], sourceId: string): Sender {
  const own = memberships.find((one) => one.sourceId === sourceId && one.personId && one.contactId);
  if (!own?.personId || !own.contactId) throw problem('not-found');
  const { personId, contactId, timeZone, name } = own;
  return { sourceId, personId, contactId, timeZone, name };
}

/** What makes two submissions the same: all that was sent, whatever the order of its keys. */
export function fingerprintOf(formId: string, { version, contractId, answers, consent }: Order): Buffer {
  const sorted = Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([formId.toLowerCase(), version, contractId?.toLowerCase() ?? null, sorted, consent]))
    .digest();
}

/** The definition that was filled in: the present one, or one that was replaced a short while ago. */
export async function acceptedVersion(
  { sql, now }: Pick<SubmitContext, 'sql' | 'now'>,
  form: forms.FormDetailRow,
  no: number,
): Promise<FormDefinition> {
  if (form.state !== 'active') throw problem('form-changed');
  if (no === form.version) return form.definition;
  const since = new Date(now.getTime() - graceMs);
  const definition = await forms.findVersion(sql, { sourceId: form.sourceId, formId: form.id, no, since });
  if (!definition) throw problem('form-changed');
  return definition;
}

/** The day that it is in a time zone, `YYYY-MM-DD`. */
const today = (now: Date, timeZone: string) =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(now);

/** The answers as they are kept; throws with everything that is wrong with them. */
function acceptedAnswers(
  { now, locale }: SubmitContext,
  definition: FormDefinition,
  order: Order,
  sender: Sender,
  standing: Standing,
): Answers {
  const contracts = standing.contracts.filter(({ sourceId }) => sourceId === sender.sourceId);
  const units = contracts.map(({ id, use }) => ({ contractId: id, use }));
  const { answers, issues } = checkAnswers(definition, order.answers, { today: today(now, sender.timeZone), units });
  const wrong = issues.map(({ key, code, limit }) => ({
    pointer: `#/answers/${key}`,
    code,
    ...(limit === undefined ? {} : { values: { limit: typeof limit === 'string' ? dayText(limit, locale) : limit } }),
  }));
  const contract = order.contractId?.toLowerCase();
  if (contract && !units.some(({ contractId }) => contractId === contract))
    wrong.unshift({ pointer: '#/contractId', code: 'unknown-choice' });
  if (wrong.length > 0) throw problem('invalid-answers', { issues: wrong });
  return answers;
}

/** The contract that a submission is about: the one that was chosen, else the only one. */
function contractOf(
  definition: FormDefinition,
  answers: Answers,
  order: Order,
  { sourceId }: Sender,
  { contracts }: Standing,
) {
  const own = contracts.filter((contract) => contract.sourceId === sourceId);
  const named = referredIds(definition, answers).contracts[0] ?? order.contractId;
  return own.find(({ id }) => id === named) ?? (own.length === 1 ? own[0] : undefined);
}

/** The answer to the question about personal data, as far as it is to be recorded. */
async function consentOf({ sql, locale }: SubmitContext, { sourceId, personId }: Sender, { consent }: Order) {
  const { consentQuery } = await forms.findSettings(sql, sourceId);
  if (!consentQuery) return null;
  const { state } = await consentQuestion(sql, { sourceId, personId }, locale);
  if (state === 'given') return null;
  if (!consent) throw problem('consent-missing');
  return consent;
}

interface Accepted {
  form: forms.FormDetailRow;
  definition: FormDefinition;
  answers: Answers;
  sender: Sender;
  place: string | null;
  contractId: string | null;
}

/** Opens the ticket that the form's delivery asks for; null where it asks for none. */
async function ticketFor({ sql, now }: SubmitContext, accepted: Accepted) {
  const { form, definition, answers, sender, place, contractId } = accepted;
  const delivery = deliveryOf(form.delivery);
  if (!delivery.ticket) return null;
  const { sourceId, personId } = sender;
  const { ticket = 'request', subject, topic } = readyMadeForm(form.key) ?? {};
  const files = referredIds(definition, answers).files;
  const places = new Map(place && contractId ? [[contractId, place]] : []);
  const names = new Map((await forms.listFileNames(sql, sourceId, files)).map(({ id, name }) => [id, name]));
  const sections = answeredSections(definition, answers, { places, files: names }, 'de');
  const about = sections.flatMap(({ rows }) => rows).find(({ key }) => key === subject)?.value;
  const title = about ? shortened(topic ? `${topic}: ${about}` : about, 80) : said(definition.title, 'de');
  return openTicket(sql, {
    ...{ sourceId, personId, contractId, files, now, kind: 'request', released: true },
    ...{ templateSystem: ticket, templateId: delivery.templateId },
    title: title.slice(0, 120),
    text: sectionsText(sections).slice(0, 20_000),
  });
}

/** Writes a submission with all that follows from it, in the caller's transaction. */
export async function makeSubmission(
  context: SubmitContext,
  { form, standing, sender }: { form: forms.FormDetailRow; standing: Standing; sender: Sender },
  order: Order,
): Promise<void> {
  const { sql, caller, now, locale } = context;
  const { sourceId, personId } = sender;
  const definition = await acceptedVersion(context, form, order.version);
  const answers = acceptedAnswers(context, definition, order, sender, standing);
  const consent = await consentOf(context, sender, order);
  const contract = contractOf(definition, answers, order, sender, standing);
  const [place, contractId] = [contract ? placeOf(contract) : null, contract?.id ?? null];

  const { id } = order;
  const { files } = referredIds(definition, answers);
  const attached = { sourceId, accountId: caller.accountId, itemKind: 'submission', itemId: id, files };
  if (!files.every((file) => idPattern.test(file)) || !(await attachOwn(sql, attached))) throw problem('unknown-file');
  const ticket = await ticketFor(context, { form, definition, answers, sender, place, contractId });
  const receiptNo = await submissions.nextReceiptNo(sql, sourceId, now);
  await submissions.insert(sql, {
    ...{ sourceId, id, formId: form.id, version: order.version, personId, contractId, place, answers, consent },
    ...{ title: said(definition.title, 'de'), receiptNo, ticketId: ticket?.id ?? null, now },
    fingerprint: fingerprintOf(form.id, order),
  });
  if (consent) await recordConsent(sql, { sourceId, personId }, { state: consent, locale, channel: `form:${id}`, now });
  await orderMails(sql, { id, sender, delivery: deliveryOf(form.delivery), email: caller.email, locale });
  await forms.dropDrafts(sql, { sources: [sourceId], people: [personId] }, form.id);
}
