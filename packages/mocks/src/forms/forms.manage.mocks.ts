import { formsManageApi } from '@p24/sdk/api';
import type { ManagedFormSummary, ManagedReceipt } from '@p24/sdk/manage';
import { mockApi } from '../core/mock-api.js';
import { matches, pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { contacts } from '../world.js';
import type { MockForm, MockSubmission } from './forms.data.js';
import { findForm, findSubmission, receiptFile, receiptOf } from './receipts.js';

/** The managers' side of the same forms. */
export const formsManageMocks = (portal: Portal) => {
  const { forms } = portal.world;

  return mockApi(portal.base, formsManageApi, portal.manager, {
    list: () => ({ items: forms.forms.map((form) => summary(portal, form)) }),

    get: ({ params }) => detail(portal, findForm(portal, params.id)),

    change({ params, body }) {
      const form = findForm(portal, params.id);
      const { state = form.state, audience = form.audience, delivery = form.delivery } = body;
      if (state === 'active' && !isDelivered({ delivery })) throw new MockProblem('delivery-missing');
      return detail(portal, Object.assign(form, { state, audience, delivery }));
    },

    changeMany({ body: { ids, state } }) {
      const chosen = ids.map((id) => forms.forms.find((form) => form.id === id));
      const known = chosen.flatMap((form) => (form ? [form] : []));
      if (known.length < ids.length) throw new MockProblem('unknown-form');
      if (state === 'active' && !known.every(isDelivered)) throw new MockProblem('delivery-missing');
      return { items: known.map((form) => summary(portal, Object.assign(form, { state }))) };
    },

    submissions({ query }) {
      const found = forms.submissions
        .filter(({ formId }) => !query.form || formId === query.form)
        .map((submission) => listed(portal, submission))
        .filter(({ title, receiptNo, number, person }) =>
          matches(query.search, title, receiptNo, number, person?.name ?? null),
        );
      return pageOf(found, query);
    },

    submission: ({ params }) => received(portal, findSubmission(portal, params.id)),

    receiptPdf({ params }) {
      findSubmission(portal, params.id);
      return receiptFile();
    },

    settings: () => ({ consentQuery: forms.consentQuery }),

    changeSettings({ body }) {
      forms.consentQuery = body.consentQuery;
      return body;
    },
  });
};

const isDelivered = ({ delivery }: Pick<MockForm, 'delivery'>) => delivery.ticket || delivery.emails.length > 0;

function summary({ world }: Portal, form: MockForm): ManagedFormSummary {
  const { id, key, category, title, description, state, audience, delivery, version, updatedAt } = form;
  const submissions = world.forms.submissions.filter(({ formId }) => formId === id).length;
  return { id, key, category, title, description, state, audience, delivery, version, submissions, updatedAt };
}

const detail = (portal: Portal, form: MockForm) => ({ ...summary(portal, form), pages: form.pages });

/** As lists show it: by what its ticket says. */
function listed(portal: Portal, submission: MockSubmission) {
  const ticket = portal.world.tickets.find(({ submissionId }) => submissionId === submission.id);
  const { title = '', priority = 'normal' } = ticket ?? {};
  const receipt = received(portal, submission);
  return { ...receipt, ticket: receipt.ticket && { ...receipt.ticket, title, priority } };
}

function received(portal: Portal, submission: MockSubmission): ManagedReceipt {
  const { id, formId, contactId } = submission;
  const name = contacts.find((contact) => contact.id === contactId)?.name ?? '';
  return {
    ...receiptOf(portal, submission),
    formId,
    person: { id: contactId, name, email: null },
    pdfUrl: portal.link(`/manage/${receiptOf(portal, submission).sourceId}/submissions/${id}/receipt.pdf`),
  };
}
