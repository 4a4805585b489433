import { callHref } from '@p24/sdk/answers';
import { type Call, type Form, filesApi, formsApi } from '@p24/sdk/api';
import * as z from 'zod';
import { announce } from '../core/events/events.js';
import { bumpChanges } from '../core/feed/changes.js';
import { ownUploads } from '../core/files/attachments.js';
import { fileLink } from '../core/files/file-links.js';
import type { Locale } from '../core/http/context.js';
import { decodeCursor, Micros, toPage } from '../core/http/cursor.js';
import { problem } from '../core/http/problem.js';
import { narrowedPlace, ownContacts, ownPeople } from '../core/http/scope.js';
import { serve } from '../core/http/serve.js';
import { consentQuestion, findPhone } from '../profile/profile.port.js';
import { emergenciesFor } from '../property/property.port.js';
import { referredIds, said } from './answer-texts.js';
import * as forms from './forms.queries.js';
import './gates.js';
import { knownAnswers } from './prefill.js';
import { categoryName } from './ready-made/ready-made.js';
import { receiptName, receiptPdf } from './receipt-pdf.js';
import { readSubmission, receiptOf } from './receipts.js';
import { placeOf, type Standing, standingOf } from './standing.js';
import * as submissions from './submissions.queries.js';
import { acceptedVersion, fingerprintOf, makeSubmission, type SubmitContext, senderIn } from './submitting.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

const cursorKey = z.tuple([Micros, z.uuid()]);

const summary = ({ id, sourceId, version, key, category, title, description }: forms.FormRow, locale: Locale) => {
  const called = { id: category.id, name: categoryName(category.name, locale) };
  return { id, sourceId, version, key, category: called, title, description };
};

/** The form that the caller may fill in, and who the caller is to it. */
async function mustFind({ sql, caller, now }: Pick<SubmitContext, 'sql' | 'caller' | 'now'>, id: string) {
  const standing = await standingOf(sql, caller, {}, now);
  const form = await forms.find(sql, standing, id);
  if (!form) throw problem('not-found');
  return { form, standing, sender: senderIn(caller, form.sourceId) };
}

async function mustRead({ sql, caller }: Pick<SubmitContext, 'sql' | 'caller'>, id: string) {
  const row = await submissions.findOwn(sql, ownPeople(caller), id);
  if (!row) throw problem('not-found');
  return readSubmission(sql, row);
}

async function ownReceipt(context: SubmitContext, id: string) {
  return receiptOf(context, await mustRead(context, id), `/submissions/${id}/receipt.pdf`);
}

/** Tells the caller's other pages that a form or what was submitted changed; cached lists are out of date. */
async function tell(
  context: SubmitContext,
  { sourceId, contactId }: { sourceId: string; contactId: string },
  id: string,
) {
  await bumpChanges(context.sql, sourceId, [contactId]);
  await announce(context.sql, { sourceId, contacts: [contactId], feature: 'forms', id });
}

/** What the caller has filled in of a form so far, with links to the uploads that it names. */
async function draftOf(context: SubmitContext, form: forms.FormDetailRow, personId: string): Promise<Form['draft']> {
  const { sql, caller } = context;
  const draft = await forms.findDraft(sql, { sourceId: form.sourceId, personId, formId: form.id });
  if (!draft) return null;
  const { files } = referredIds(form.definition, draft.answers);
  const uploads = await ownUploads(
    sql,
    caller.accountId,
    files.filter((id) => z.uuid().safeParse(id).success),
  );
  return { ...draft, files: uploads.map((file) => fileLink(context, file)) };
}

/** Whom to call in danger, where the form tells of it; in the words of its buttons. */
async function callsOf({ sql, caller, now, locale }: SubmitContext, form: forms.FormDetailRow): Promise<Form['calls']> {
  const { sourceId, definition } = form;
  if (!definition.pages.some(({ elements }) => elements.some(({ tone }) => tone === 'danger'))) return [];
  const words = locale === 'en' ? en : de;
  const found = await emergenciesFor(sql, ownContacts(caller, sourceId), { sourceId, now });
  // A number stays in one line of its button.
  const label = ({ name, phone }: Call) => words.call(name ?? words.emergency, phone.replaceAll(' ', '\u00a0'));
  const calls = found.flatMap((one) => {
    const href = callHref(one.phone);
    return href ? [{ label: label(one), phone: href.slice('tel:'.length) }] : [];
  });
  return [{ label: words.callAll, phone: '112' }, ...calls];
}

/** The forms that notes lead to and that the person may fill in, and the pages without the notes that lead nowhere. */
async function leading({ sql }: SubmitContext, form: forms.FormDetailRow, standing: Standing) {
  const { definition, sourceId } = form;
  const keys = definition.pages.flatMap(({ elements }) => elements.flatMap((element) => element.forms ?? []));
  const others = keys.length > 0 ? await forms.findByKeys(sql, standing, sourceId, keys) : [];
  const offered = new Set(others.map(({ key }) => key));
  const pages = definition.pages
    .map(({ elements, ...page }) => ({
      ...page,
      elements: elements.filter((element) => !element.forms || element.forms.some((key) => offered.has(key))),
    }))
    .filter(({ elements }) => elements.length > 0);
  return { others: others.map(({ id, title }) => ({ id, title })), pages };
}

/** Residents' operations on forms. */
export const formsServed = serve(
  formsApi,
  {
    async list({ query }, { sql, caller, now, locale }) {
      const standing = await standingOf(sql, caller, query, now);
      const rows = await forms.list(sql, standing, ownPeople(caller, query.source));
      return { items: rows.map((row) => ({ ...summary(row, locale), hasDraft: row.hasDraft })) };
    },

    async get({ params, query }, context): Promise<Form> {
      const { sql, locale } = context;
      const { form, standing, sender } = await mustFind(context, params.id);
      if (form.state !== 'active') throw problem('not-found');
      const { sourceId, personId } = sender;
      const contracts = standing.contracts.filter((contract) => contract.sourceId === sourceId);
      if (query.contract && !contracts.some(({ id }) => id === query.contract)) throw problem('not-found');
      const { consentQuery } = await forms.findSettings(sql, sourceId);
      const draft = await draftOf(context, form, personId);
      const units = contracts.map((one) => ({ contractId: one.id, label: placeOf(one), kind: one.kind, use: one.use }));
      return {
        ...summary(form, locale),
        hasDraft: draft !== null,
        ...(await leading(context, form, standing)),
        consent: consentQuery ? await consentQuestion(sql, { sourceId, personId }, locale) : null,
        prefill: knownAnswers(form.definition, {
          person: await forms.findPerson(sql, sourceId, personId),
          phone: await findPhone(sql, sourceId, personId),
          contractId: query.contract?.toLowerCase(),
          units,
        }),
        units,
        calls: await callsOf(context, form),
        draft,
        maxUploadBytes: filesApi.upload.upload.maxBytes,
      };
    },

    async saveDraft({ params, body }, context) {
      const { sql, now } = context;
      const { form, sender } = await mustFind(context, params.id);
      await acceptedVersion(context, form, body.version);
      const key = { sourceId: form.sourceId, personId: sender.personId, formId: form.id };
      const put = await forms.putDraft(sql, key, { ...body, now });
      if (!put) throw problem('draft-changed');
      if (put.first) await tell(context as SubmitContext, sender, form.id);
      return { savedAt: now.toISOString() };
    },

    async dropDraft({ params: { id } }, context) {
      const { sql, caller } = context;
      const dropped = await forms.dropDrafts(sql, ownPeople(caller), id);
      if (dropped.length === 0) await mustFind(context, id);
      for (const { sourceId } of dropped) await tell(context as SubmitContext, senderIn(caller, sourceId), id);
      return undefined;
    },

    async submit({ params, body }, context) {
      const { sql, caller } = context;
      const own = ownPeople(caller);
      await submissions.lock(sql, body.id);
      const sent = await submissions.findSent(sql, own.sources, body.id);
      if (!sent) {
        const { form, standing, sender } = await mustFind(context, params.id);
        await makeSubmission(context, { form, standing, sender }, body);
        await tell(context, sender, form.id);
        await announce(sql, { sourceId: form.sourceId, contacts: 'managers', feature: 'forms', id: form.id });
      } else if (
        !sent.personId ||
        !own.people.includes(sent.personId) ||
        !sent.fingerprint.equals(fingerprintOf(params.id, body))
      ) {
        throw problem('id-taken');
      }
      return ownReceipt(context, body.id);
    },

    async submissions({ query }, { sql, caller, locale }) {
      const { limit } = query;
      const after = decodeCursor(query.cursor, cursorKey);
      const place = await narrowedPlace(sql, caller, query);
      const own = ownPeople(caller, place?.source ?? query.source);
      const rows = await submissions.listOwn(sql, own, { after, limit, place });
      return toPage(rows, limit, {
        item: ({ id, sourceId, receiptNo, number, words, submittedAt, ticket }) => {
          return { id, sourceId, receiptNo, number, title: said(words, locale), submittedAt, ticket };
        },
        key: ({ micros, id }) => [micros, id],
      });
    },

    submission: ({ params }, context) => ownReceipt(context as SubmitContext, params.id),

    async receiptPdf({ params }, context) {
      const read = await mustRead(context, params.id);
      const name = receiptName(read, context.locale);
      return { body: await receiptPdf(read, context.locale), name, inline: true };
    },
  },
  { de: de.problems, en: en.problems },
);
