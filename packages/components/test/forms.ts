import type { Answers, Form, FormElement, Receipt } from '@p24/sdk';
import type { Answer } from './fake-server.js';
import { problem } from './fake-server.js';
import { erika, signInRoutes } from './support.js';

export const sourceId = erika.memberships[0]?.sourceId ?? '';
export const formId = '019ac000-0000-7000-8000-0000000000d1';

/** An element, needed and with its key as label unless said otherwise. */
export const anElement = (
  key: string,
  type: FormElement['type'],
  more: Partial<Omit<FormElement, 'label'>> & { label?: string } = {},
): FormElement => ({ key, type, required: true, ...more, label: { de: more.label ?? key } });

/** A form with these elements, one list per page. */
export const aForm = (pages: FormElement[][], more: Partial<Form> = {}): Form => ({
  id: formId,
  sourceId,
  version: 1,
  key: 'damage',
  category: { id: '019ac000-0000-7000-8000-0000000000f1', name: 'Wohnung' },
  title: { de: 'Schaden melden', en: 'Report a damage' },
  description: { de: 'Etwas ist kaputt.' },
  hasDraft: false,
  pages: pages.map((elements, index) => ({ title: { de: `Seite ${index + 1}` }, elements })),
  consent: null,
  prefill: {},
  units: [],
  calls: [],
  others: [],
  draft: null,
  maxUploadBytes: 25 * 1024 * 1024,
  ...more,
});

/** What a fake server was told about one form. */
export interface Told {
  drafts: { version: number; answers: Answers; page: number; after: string | null }[];
  dropped: number;
  submissions: { id: string; version: number; answers: Answers; consent: string | null; contractId: string | null }[];
}

export const aReceipt = (id: string): Receipt => ({
  id,
  sourceId,
  receiptNo: '2026-00042',
  number: '1042',
  title: 'Schaden melden',
  submittedAt: '2026-11-22T13:03:00.000Z',
  ticket: { id: '019ac000-0000-7000-8000-0000000000e1', number: 1042 },
  place: null,
  consent: null,
  sections: [{ title: 'Seite 1', rows: [{ label: 'Was?', value: 'Heizung' }] }],
  pdfUrl: '/api/v1/submissions/x/receipt.pdf',
});

/** Answers of a server that has one form; `form` may be replaced while it runs. */
export function formRoutes(form: Form): { routes: Record<string, Answer>; told: Told } {
  const told: Told = { drafts: [], dropped: 0, submissions: [] };
  const { pages: _, consent, prefill, units, draft, maxUploadBytes, ...summary } = form;
  const routes: Record<string, Answer> = {
    ...signInRoutes,
    'GET /forms': { items: [summary] },
    'GET /submissions': { items: [], nextCursor: null },
    [`GET /forms/${form.id}`]: form,
    'PUT /forms/:id/draft': async (request: Request) => {
      told.drafts.push((await request.json()) as Told['drafts'][number]);
      return { savedAt: '2026-11-22T13:03:00.000Z' };
    },
    'DELETE /forms/:id/draft': () => {
      told.dropped++;
    },
    'POST /forms/:id/submissions': async (request: Request) => {
      const order = (await request.json()) as Told['submissions'][number];
      told.submissions.push(order);
      return Response.json(aReceipt(order.id), { status: 201 });
    },
    'GET /submissions/:id': (_request: Request, { id }: Record<string, string>) =>
      told.submissions.some((one) => one.id === id) ? aReceipt(id ?? '') : problem(404, 'not-found'),
  };
  return { routes, told };
}
