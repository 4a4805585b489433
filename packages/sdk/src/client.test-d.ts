import type { Http } from './core/http.js';
import { createClient } from './index.js';
import { createClient as createManageClient } from './manage.js';
import type { Notice, noticesApi } from './notices/notices.api.js';
import type { noticesManageApi } from './notices/notices.manage.api.js';

type Api = typeof noticesApi;
type ManageApi = typeof noticesManageApi;

const client = createClient({ baseUrl: 'https://portal.example' });

/** What must compile, and what must not: checked by tsc, never run. */
export async function types(http: Http): Promise<void> {
  const notice: Notice = await http.call<Api['get']>('GET /notices/:id', { params: { id: 'x' } });
  const nothing: undefined = await http.call<ManageApi['remove']>('DELETE /manage/:source/notices/:id', {
    params: { source: 'x', id: 'x' },
  });
  // @ts-expect-error a path that the definition does not have
  await http.call<Api['get']>('GET /notice/:id', { params: { id: 'x' } });
  // @ts-expect-error a method that the definition does not have
  await http.call<Api['get']>('POST /notices/:id', { params: { id: 'x' } });
  // @ts-expect-error a parameter of another name
  await http.call<Api['get']>('GET /notices/:id', { params: { notice: 'x' } });
  // @ts-expect-error the parameters are missing
  await http.call<Api['get']>('GET /notices/:id', {});
  // @ts-expect-error a file is not JSON
  await http.call<Api['calendar']>('GET /notices/:id/calendar.ics', { params: { id: 'x' } });
  // @ts-expect-error JSON is not a file
  await http.download<Api['get']>('GET /notices/:id', { params: { id: 'x' } });
  // @ts-expect-error a field that a notice does not have
  notice.pinned;

  await client.notices.list({ unread: true, limit: 5 });
  // @ts-expect-error a filter that the list does not have
  await client.notices.list({ pinned: true });
  // @ts-expect-error a number is not a yes or no
  await client.notices.list({ unread: 1 });
  // @ts-expect-error managers' classes are in @p24/sdk/manage
  client.manage;
  for await (const { title } of client.notices.each()) title satisfies string;
  // @ts-expect-error what is only similar is for people who look at it
  client.documents.each({ search: 'Abrechnug', similar: true });

  const { notices } = createManageClient({ baseUrl: '' }).manage('x');
  await notices.create({ title: 'Nur der Titel ist nötig' });
  // @ts-expect-error a notice without a title
  await notices.create({ html: '<p></p>' });
  // @ts-expect-error a type that does not exist
  await notices.create({ title: 'x', type: 'urgent' });
  nothing satisfies undefined;
}
