import type { Notice, NoticeSummary } from '@p24/sdk';
import type { Answer } from './fake-server.js';
import { erika, signInRoutes } from './support.js';

const source = erika.memberships[0]?.sourceId ?? '';
export const water = { id: '019ac000-0000-7000-8000-0000000000f1', name: 'Handwerker im Haus' };
export const general = { id: '019ac000-0000-7000-8000-0000000000f2', name: 'Allgemein' };

let made = 0;

/** A notice, unread and neutral unless said otherwise; later made ones are older. */
export function aNotice(given: Partial<Notice> = {}): Notice {
  const number = ++made;
  const id = `019ac000-0000-7000-8000-${String(1e6 - number).padStart(12, '0')}`;
  return {
    id,
    sourceId: source,
    title: `Aushang ${number}`,
    type: 'neutral',
    category: general,
    house: null,
    excerpt: 'Der Anfang des Textes.',
    visibleFrom: new Date(Date.now() - number * 3_600_000).toISOString(),
    read: false,
    html: '<p>Der <strong>ganze</strong> Text.</p>',
    link: null,
    appointment: null,
    attachments: [],
    ...given,
  };
}

const summary = ({ html, link, attachments, appointment, ...notice }: Notice): NoticeSummary => ({
  ...notice,
  attachments: attachments.length,
  appointment: appointment && { startsAt: appointment.startsAt, endsAt: appointment.endsAt },
});

/** Answers of a server that holds these notices for Erika, newest first; the array may be changed while it runs. */
export function boardRoutes(notices: Notice[]): Record<string, Answer> {
  const find = (id: string | undefined) => notices.find((notice) => notice.id === id);
  return {
    ...signInRoutes,
    'GET /notices': ({ url }: Request) => {
      const query = new URL(url).searchParams;
      const words = query.get('search')?.toLowerCase() ?? '';
      const matching = notices
        .filter(({ read }) => `${!read}` === query.get('unread'))
        .filter(({ category }) => !query.has('category') || category.id === query.get('category'))
        .filter(({ title }) => title.toLowerCase().includes(words));
      const start = Number(query.get('cursor') ?? 0);
      const end = start + Number(query.get('limit') ?? 20);
      return { items: matching.slice(start, end).map(summary), nextCursor: end < matching.length ? `${end}` : null };
    },
    'GET /notice-categories': () => ({
      items: [
        ...new Map(
          notices.map(({ category }) => [category.id, { ...category, sourceId: source, system: null }]),
        ).values(),
      ],
    }),
    'GET /notices/:id': (_request: Request, { id }: Record<string, string>) =>
      find(id) ?? new Response(JSON.stringify({ code: 'not-found', status: 404 }), { status: 404 }),
    'POST /notices/:id/read': (_request: Request, { id }: Record<string, string>) => {
      const notice = find(id);
      if (notice) notice.read = true;
      return { id, readAt: new Date().toISOString() };
    },
  };
}
