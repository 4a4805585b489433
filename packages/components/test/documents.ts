import type { Document, DocumentCategory } from '@p24/sdk';
import { erika } from './people.js';

const sourceId = erika.memberships[0]?.sourceId ?? '';

/** An id that says what it is of: `anId('d', 7)`. */
export const anId = (kind: string, number: number): string =>
  `019ac000-0000-7000-8000-${kind.charCodeAt(0).toString(16)}${String(number).padStart(10, '0')}`;

/** A category of documents. */
export const aCategory = (number: number, values: Partial<DocumentCategory> = {}): DocumentCategory => ({
  ...{ id: anId('c', number), sourceId, name: `Kategorie ${number}`, parentId: null, private: false, count: 1 },
  ...values,
});

/** A document; the higher its number, the newer. */
export const aDocument = (number: number, values: Partial<Document> = {}): Document => ({
  id: anId('d', number),
  sourceId,
  title: `Abrechnung ${number}`,
  category: { id: anId('c', 1), name: 'Abrechnungen', private: false },
  house: null,
  datedOn: '2025-03-31',
  releasedAt: '2025-04-02T09:00:00.000Z',
  releasedBy: 'Petra Lindner',
  version: 1,
  file: {
    ...{ id: anId('f', number), name: `Abrechnung ${number}.pdf`, type: 'application/pdf', size: 412_000 },
    url: `/api/v1/documents/${anId('d', number)}/content?signature=x`,
  },
  read: true,
  ticketId: null,
  ...values,
});
