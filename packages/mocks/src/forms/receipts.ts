import type { Answer, FormElement, Receipt } from '@p24/sdk';
import { spacedIban } from '@p24/sdk/answers';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { type MockFile, source } from '../world.js';
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
  const ticket = portal.world.tickets.find((one) => one.submissionId === id);
  return {
    ...{
      id,
      receiptNo,
      number: ticket ? String(ticket.number) : receiptNo,
      submittedAt,
      consent,
      title: title.de,
      sourceId: source.id,
      place: null,
    },
    ticket: ticket ? { id: ticket.id, number: ticket.number } : null,
    sections: pages.map((page) => ({
      title: page.title.de,
      rows: page.elements.flatMap((element) => rowOf(portal, submission, element, answers[element.key])),
    })),
    pdfUrl: portal.link(`/submissions/${id}/receipt.pdf`),
  };
}

type Row = Receipt['sections'][number]['rows'][number];

function rowOf(portal: Portal, { id }: MockSubmission, element: FormElement, answer: Answer | undefined): Row[] {
  const { label, type, options = [] } = element;
  if (answer === undefined || answer === null) return [];
  const files = [answer].flat().flatMap((file) => {
    const kept = type === 'file' || type === 'photo' ? portal.world.files.get(String(file)) : undefined;
    return kept ? [{ ...linkOf(kept), url: portal.link(`/files/${kept.id}?item=submission.${id}`) }] : [];
  });
  if (files.length) return [{ label: label.de, value: files.map(({ name }) => name).join(', '), files }];
  const unit = portal.world.homes.find(({ contractId }) => contractId === answer)?.unit.name;
  const chosen = [answer].flat().map((one) => options.find(({ value }) => value === one)?.label.de ?? String(one));
  const value = typeof answer === 'boolean' ? (answer ? 'Ja' : 'Nein') : (unit ?? chosen.join(', '));
  return [{ label: label.de, value: type === 'iban' ? spacedIban(value) : value }];
}

/** What a link to a file tells of it, but for its address. */
export const linkOf = ({ id, name, type, body }: MockFile) => ({ id, name, type, size: body.size });

/** The smallest thing that is a PDF. */
export const receiptFile = () => ({
  body: new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }),
  name: 'quittung.pdf',
});
