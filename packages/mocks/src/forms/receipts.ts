import type { Receipt } from '@p24/sdk';
import { mockId } from '../core/ids.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { source } from '../world.js';
import type { MockForm, MockSubmission } from './forms.data.js';

/** The form with this id. */
export function findForm({ world }: Portal, id: string): MockForm {
  const form = world.forms.forms.find((one) => one.id === id);
  if (!form) throw new MockProblem('not-found');
  return form;
}

/** The submission with this id, of one contact or of any. */
export function findSubmission({ world }: Portal, id: string, contactId?: string): MockSubmission {
  const found = world.forms.submissions.find((one) => one.id === id && (!contactId || one.contactId === contactId));
  if (!found) throw new MockProblem('not-found');
  return found;
}

/** The proof of a submission as its sender reads it. */
export function receiptOf(portal: Portal, submission: MockSubmission): Receipt {
  const { id, formId, receiptNo, submittedAt, answers, consent } = submission;
  const { title, pages } = findForm(portal, formId);
  const number = portal.world.forms.submissions.indexOf(submission) + 4711;
  return {
    ...{ id, receiptNo, submittedAt, consent, title: title.de, sourceId: source.id, place: null },
    ticket: { id: mockId('ticket', number), number },
    sections: pages.map((page) => ({
      title: page.title.de,
      rows: page.elements
        .filter(({ key }) => answers[key] !== undefined)
        .map(({ key, label }) => ({ label: label.de, value: String(answers[key]) })),
    })),
    pdfUrl: portal.link(`/submissions/${id}/receipt.pdf`),
  };
}

/** The smallest thing that is a PDF. */
export const receiptFile = () => ({
  body: new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }),
  name: 'quittung.pdf',
});
