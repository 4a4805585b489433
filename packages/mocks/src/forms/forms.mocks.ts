import type { Form, FormDraft, FormSummary } from '@p24/sdk';
import { callHref, checkAnswers } from '@p24/sdk/answers';
import { formsApi, type Parsed } from '@p24/sdk/api';
import { isHere } from '../contracts.js';
import { mockApi } from '../core/mock-api.js';
import { pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { brandOf } from '../settings/settings.port.js';
import { openTicket } from '../tickets/tickets.port.js';
import { accounts, source } from '../world.js';
import type { MockForm, MockSubmission } from './forms.data.js';
import { findForm, findSubmission, linkOf, receiptFile, receiptOf } from './receipts.js';

type Order = Parsed<(typeof formsApi)['submit']>['body'];

/** The forms of whoever is signed in. */
export const formsMocks = (portal: Portal) => {
  const { world } = portal;
  const { forms, submissions, drafts } = world.forms;

  return mockApi(portal.base, formsApi, portal.resident, {
    list: ({ query }, { caller }) => ({
      items: (isHere(world, caller, query) ? forms : [])
        .filter(({ state }) => state === 'active')
        .map((form) => summary(portal, form, caller)),
    }),

    get: ({ params }, { caller }) => detail(portal, shown(portal, params.id), caller),

    saveDraft({ params, body: { after, ...body } }, { caller }) {
      const savedAt = world.now().toISOString();
      const key = `${caller}:${shown(portal, params.id).id}`;
      const before = drafts.get(key)?.savedAt;
      if (after !== undefined && before && before !== after) throw new MockProblem('draft-changed');
      drafts.set(key, { ...body, savedAt });
      return { savedAt };
    },

    dropDraft({ params }, { caller }) {
      drafts.delete(`${caller}:${params.id}`);
      return undefined;
    },

    submit: ({ params, body }, { caller }) => receiptOf(portal, submit(portal, shown(portal, params.id), body, caller)),

    submissions({ query }, { caller }) {
      const own = isHere(world, caller, query) ? submissions.filter(({ contactId }) => contactId === caller) : [];
      return pageOf(
        own.map((one) => receiptOf(portal, one)),
        query,
      );
    },

    submission: ({ params }, { caller }) => receiptOf(portal, findSubmission(portal, params.id, caller)),

    receiptPdf({ params }, { caller }) {
      findSubmission(portal, params.id, caller);
      return receiptFile();
    },
  });
};

/** A form that residents see. */
function shown(portal: Portal, id: string): MockForm {
  const form = findForm(portal, id);
  if (form.state !== 'active') throw new MockProblem('not-found');
  return form;
}

function summary({ world }: Portal, form: MockForm, contactId: string): FormSummary {
  const { id, key, version, category, title, description } = form;
  const hasDraft = world.forms.drafts.has(`${contactId}:${id}`);
  return { id, sourceId: source.id, key, version, category, title, description, hasDraft };
}

function detail(portal: Portal, form: MockForm, contactId: string): Form {
  const { forms, consents, homes } = portal.world;
  const { consentQuery, drafts } = forms;
  const given = purposes.every(([purpose]) => consents.get(`${contactId}:${purpose}`)?.state === 'given');
  const [account] = accounts.filter((one) => one.contactId === contactId);
  const known: Readonly<Record<string, string>> = {
    name: account?.name ?? '',
    email: account?.email ?? '',
    phone: '0341 5550123',
  };
  return {
    ...summary(portal, form, contactId),
    pages: form.pages,
    consent: consentQuery
      ? { text: consentText, purposes: purposes.map(([, text]) => text), state: given ? 'given' : 'open' }
      : null,
    prefill: Object.fromEntries(
      form.pages
        .flatMap(({ elements }) => elements)
        .flatMap(({ key, prefill }) => (known[prefill ?? ''] ? [[key, known[prefill ?? ''] ?? '']] : [])),
    ),
    units: homes
      .filter((home) => home.contactId === contactId)
      .map(({ contractId, unit }) => ({
        contractId,
        label: [unit.name, unit.address].filter(Boolean).join(', '),
        kind: 'tenancy' as const,
        use: 'home' as const,
      })),
    calls: form.pages.some(({ elements }) => elements.some(({ tone }) => tone === 'danger')) ? callsOf(portal) : [],
    others: [],
    draft: draftOf(portal, form, drafts.get(`${contactId}:${form.id}`)),
    maxUploadBytes: 25 * 1024 * 1024,
  };
}

/** Whom to call in danger. */
function callsOf(portal: Portal): Form['calls'] {
  const { emergency } = brandOf(portal).current;
  const href = emergency && callHref(emergency);
  const own = href ? [{ label: `Notdienst anrufen: ${emergency}`, phone: href.slice('tel:'.length) }] : [];
  return [{ label: '112 anrufen', phone: '112' }, ...own];
}

/** What was filled in so far, with links to the uploads that it names. */
function draftOf(portal: Portal, { pages }: MockForm, draft: FormDraft | undefined): FormDraft | null {
  if (!draft) return null;
  const asked = pages.flatMap(({ elements }) => elements).filter(({ type }) => type === 'file' || type === 'photo');
  const files = asked
    .flatMap(({ key }) => draft.answers[key] ?? [])
    .flatMap((id) => portal.world.files.get(String(id)) ?? [])
    .map((file) => ({ ...linkOf(file), url: portal.link(`/files/${file.id}?item=upload.${file.id}`) }));
  return { ...draft, files };
}

const consentText =
  'Für Arbeiten im Haus geben wir Ihren Namen und Ihre Anschrift an Betriebe weiter, wenn Sie zustimmen. Sie können das jederzeit für die Zukunft widerrufen.';

const purposes = [
  ['repairs', 'Reparaturen und Störungen'],
  ['meters', 'Ablesen und Tauschen von Zählern'],
  ['maintenance', 'Prüfung und Wartung'],
] as const;

function submit(portal: Portal, form: MockForm, order: Order, contactId: string): MockSubmission {
  const { world } = portal;
  const { submissions, drafts } = world.forms;
  const again = submissions.find(({ id }) => id === order.id);
  if (again) return again;
  const submittedAt = world.now().toISOString();
  const { answers, issues } = checkAnswers(form, order.answers, { today: submittedAt.slice(0, 10) });
  if (issues.length) {
    throw new MockProblem(
      'invalid-answers',
      issues.map(({ key, code }) => ({ pointer: `#/answers/${key}`, code })),
    );
  }
  const asked = detail(portal, form, contactId).consent?.state === 'open';
  if (asked && !order.consent) throw new MockProblem('consent-missing');
  const receiptNo = `${submittedAt.slice(0, 4)}-${String(submissions.length + 1).padStart(5, '0')}`;
  const made = { id: order.id, formId: form.id, contactId, receiptNo, submittedAt, answers, consent: order.consent };
  submissions.unshift(made);
  if (form.delivery.ticket) {
    const rows = receiptOf(portal, made).sections.flatMap((section) => section.rows);
    const attachments = rows.flatMap(({ files = [] }) => files.map(({ id }) => id));
    const text = rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    openTicket(portal, { contactId, submissionId: made.id, title: form.title.de, text, attachments });
  }
  for (const [purpose] of order.consent === 'given' ? purposes : [])
    world.consents.set(`${contactId}:${purpose}`, { state: 'given', at: submittedAt });
  drafts.delete(`${contactId}:${form.id}`);
  return made;
}
