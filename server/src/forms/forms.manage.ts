import './retention.js';
import { formsManageApi, type ManagedFormSummary, type ManagedReceipt, type Parsed } from '@p24/sdk/api';
import * as z from 'zod';
import type { Tx } from '../core/database/database.js';
import { announce } from '../core/events/events.js';
import { bumpSource } from '../core/feed/changes.js';
import type { Context, Locale } from '../core/http/context.js';
import { decodeCursor, Micros, toPage } from '../core/http/cursor.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { searchPatterns } from '../core/search.js';
import { said } from './answer-texts.js';
import { deliveryOf, reachesSomebody } from './delivery.js';
import * as forms from './forms.manage.queries.js';
import { ensureReadyMadeForms } from './forms.port.js';
import { findSettings } from './forms.queries.js';
import './gates.js';
import { categoryName } from './ready-made/ready-made.js';
import { receiptName, receiptPdf } from './receipt-pdf.js';
import { readSubmission, receiptOf } from './receipts.js';
import * as submissions from './submissions.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

type Managing = Pick<Context<typeof formsManageApi.change>, 'sql' | 'now' | 'source'>;
type Change = Parsed<typeof formsManageApi.change>['body'];

const cursorKey = z.tuple([Micros, z.uuid()]);

const summary = (row: forms.ManagedRow, locale: Locale): ManagedFormSummary => {
  const { id, key, title, description, state, audience, version, submissions, updatedAt } = row;
  const category = { id: row.category.id, name: categoryName(row.category.name, locale) };
  const delivery = deliveryOf(row.delivery);
  return { id, key, category, title, description, state, audience, delivery, version, submissions, updatedAt };
};

async function mustFind(sql: Tx, sourceId: string, id: string): Promise<forms.ManagedRow> {
  const [row] = await forms.list(sql, sourceId, [id]);
  if (!row) throw problem('not-found');
  return row;
}

async function mustRead(sql: Tx, sourceId: string, id: string) {
  const row = await submissions.find(sql, sourceId, id);
  if (!row) throw problem('not-found');
  return readSubmission(sql, row);
}

/** Writes what managers chose; an active form must reach somebody, and everybody learns of it. */
async function choose({ sql, now, source }: Managing, choices: readonly forms.FormChoice[]): Promise<void> {
  const lost = choices.some(({ state, delivery }) => state === 'active' && !reachesSomebody(deliveryOf(delivery)));
  if (lost) throw problem('delivery-missing');
  const { sourceId } = source;
  await forms.change(sql, sourceId, choices, now);
  await bumpSource(sql, sourceId);
  for (const { id } of choices) await announce(sql, { sourceId, contacts: 'all', feature: 'forms', id });
}

async function change(context: Managing, id: string, { state, audience, delivery }: Change): Promise<void> {
  const { sql, source } = context;
  const [form] = await forms.lock(sql, source.sourceId, [id]);
  if (!form) throw problem('not-found');
  const templateId = delivery?.templateId;
  if (templateId && !(await forms.isTemplate(sql, source.sourceId, templateId))) throw problem('unknown-template');
  const chosen = {
    id: form.id,
    state: state ?? form.state,
    audience: audience ? [...new Set(audience)] : form.audience,
    delivery: delivery ?? form.delivery,
  };
  await choose(context, [chosen]);
}

const listed = (row: submissions.SubmissionListRow, locale: Locale) => {
  const { id, sourceId, formId, receiptNo, number, words, place, submittedAt, ticket, person } = row;
  return { id, sourceId, formId, receiptNo, number, title: said(words, locale), place, submittedAt, ticket, person };
};

/** Managers' operations on forms. */
export const formsManageServed = serve(
  formsManageApi,
  {
    async list(_input, { sql, source, now, locale }) {
      await ensureReadyMadeForms(sql, source.sourceId, now);
      return { items: (await forms.list(sql, source.sourceId, null)).map((row) => summary(row, locale)) };
    },

    async get({ params }, { sql, source, locale }) {
      const row = await mustFind(sql, source.sourceId, params.id);
      return { ...summary(row, locale), pages: row.pages };
    },

    async change({ params: { id }, body }, context) {
      await change(context, id, body);
      const row = await mustFind(context.sql, context.source.sourceId, id);
      return { ...summary(row, context.locale), pages: row.pages };
    },

    async changeMany({ body: { ids, state } }, context) {
      const { sql, source, locale } = context;
      const known = await forms.lock(sql, source.sourceId, ids);
      if (known.length < new Set(ids).size) throw problem('unknown-form');
      await choose(
        context,
        known.map((form) => ({ ...form, state })),
      );
      return { items: (await forms.list(sql, source.sourceId, ids)).map((row) => summary(row, locale)) };
    },

    async submissions({ query }, { sql, source, locale }) {
      const { limit, form } = query;
      const after = decodeCursor(query.cursor, cursorKey);
      const search = searchPatterns(query.search);
      const rows = await submissions.list(sql, source.sourceId, { after, limit, form, search });
      return toPage(rows, limit, { item: (row) => listed(row, locale), key: ({ micros, id }) => [micros, id] });
    },

    async submission({ params: { id } }, context): Promise<ManagedReceipt> {
      const { sourceId } = context.source;
      const read = await mustRead(context.sql, sourceId, id);
      const { formId, person } = read.row;
      return { ...receiptOf(context, read, `/manage/${sourceId}/submissions/${id}/receipt.pdf`), formId, person };
    },

    async receiptPdf({ params: { id } }, { sql, source, locale }) {
      const read = await mustRead(sql, source.sourceId, id);
      return { body: await receiptPdf(read, locale), name: receiptName(read, locale), inline: true };
    },

    settings: (_input, { sql, source }) => findSettings(sql, source.sourceId),

    async changeSettings({ body }, { sql, source }) {
      await forms.putSettings(sql, source.sourceId, body);
      return body;
    },
  },
  { de: de.problems, en: en.problems },
);
