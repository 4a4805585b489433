import type { FormElement } from '@p24/sdk/api';
import { said } from './answer-texts.js';
import type { ReadSubmission } from './receipts.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML 1.0 may hold it: characters that it forbids are left out, line ends and tabs survive in attributes, too. */
export const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element of XML with the attributes that have a value; `content` is XML already. */
export function xml(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

/** Every value as it is kept, not as it is read: days as YYYY-MM-DD, numbers with a point, choices by their value. */
function answerXml({ key, type, label }: FormElement, { row, files }: ReadSubmission): string {
  const answer = Object.hasOwn(row.answers, key) ? row.answers[key] : null;
  if (answer === null || answer === undefined) return '';
  const isFiles = type === 'file' || type === 'photo';
  const values = [answer].flat().map((value) => {
    const file = isFiles ? files.find(({ id }) => id === value) : undefined;
    return file
      ? xml('file', { id: file.id, name: file.name, type: file.type, size: file.size })
      : `<value>${xmlText(String(value))}</value>`;
  });
  return `    ${xml('answer', { key, type, label: said(label, 'de') }, values.join(''))}\n`;
}

/** A submission as data for other software; the format is described in docs/features/forms.md. */
export function submissionXml(read: ReadSubmission): string {
  const { row } = read;
  const elements = row.definition.pages.flatMap((page) => page.elements);
  const { id, receiptNo, submittedAt, formId, formKey, version, sourceId, sourceName, person, place, ticket } = row;
  const about = [
    xml('form', { id: formId, key: formKey, version, title: said(row.definition.title, 'de') }),
    xml('source', { id: sourceId, name: sourceName }),
    person ? xml('sender', { id: person.id, name: person.name, email: person.email }) : '',
    place ? xml('place', { name: place, contract: row.contractId }) : '',
    ticket ? xml('ticket', { id: ticket.id, number: ticket.number }) : '',
    row.consent ? xml('consent', { state: row.consent }) : '',
  ].filter(Boolean);
  const answers = elements.map((element) => answerXml(element, read)).join('');
  const body = `${about.map((line) => `\n  ${line}`).join('')}\n  <answers>\n${answers}  </answers>\n`;
  const attributes = { format: 1, id, receipt: receiptNo, 'submitted-at': submittedAt };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml('submission', attributes, body)}\n`;
}
