import type { Operation } from '@p24/sdk/api';
import { features } from '../../server/src/app.js';
import { testOrigin } from '../support/app.js';
import type { Row } from './row.js';
import type { CallerName, World } from './world.js';

/** Every operation of every feature; `key` is the name of its row. */
export const operations = Object.entries(features).flatMap(([feature, definitions]) =>
  definitions.flatMap((served) =>
    served.operations.map(({ name, operation }) => {
      const managed = operation.route.includes('/manage/') ? '.manage' : '';
      return { key: `${feature}${managed}.${name}`, feature, operation };
    }),
  ),
);

/** Sends the request of a row as a caller; `before` is called when it is made and not yet sent. */
export async function ask(
  world: World,
  caller: CallerName,
  { route, download }: Operation,
  row: Row,
  before = () => {},
): Promise<{ status: number; text: string; secrets: readonly string[]; kept: readonly string[] }> {
  const { path, body, bytes, secrets = [], kept = [] } = await row.request(world, caller);
  const method = route.split(' ')[0] ?? 'GET';
  const headers: Record<string, string> = { ...(await world.sessionOf(caller)) };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (bytes !== undefined) headers['content-type'] = 'application/octet-stream';
  const raw = bytes === undefined ? undefined : Buffer.from(bytes as Uint8Array);
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  before();
  const response = await world.app.app.request(`${testOrigin}/api/v1${path}`, {
    method,
    headers,
    ...(sent === undefined ? {} : { body: sent }),
  });
  const streams = download === 'text/event-stream' && response.ok;
  // What was asked for may come back; what was not must not.
  const text = streams ? '' : (await response.text()).replaceAll(path.replace(/\?.*/, ''), '');
  if (streams) await response.body?.cancel();
  return { status: response.status, text, secrets, kept };
}
