import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import { connector } from '../../server/src/core/database/connection.js';

const [address = ''] = process.argv.slice(2);
const sql = connector(address)({ max: 5 });

const Order = z.object({ id: z.uuid(), title: z.string().min(1).max(120), text: z.string().min(1).max(5000) });

/**
 * What anybody would write who wants the same to hold: the session's manager opens a ticket with a number without gaps
 * and its first event, both or neither, and the same id twice is one.
 */
const open = (tokenHash: Buffer, { id, title, text }: z.infer<typeof Order>) =>
  sql.begin(async (tx) => {
    const [manager] = await tx<{ id: string; sourceId: string; name: string }[]>`
      select m.id, m.source_id as "sourceId", m.name
      from sessions s
      join accounts a on a.id = s.account_id and a.state = 'active'
      join memberships m on m.account_id = a.id and m.state = 'active' and m.role in ('manager', 'admin')
      where s.token_hash = ${tokenHash} and s.idle_until > now()`;
    if (!manager) return null;
    const { sourceId } = manager;
    const [ticket] = await tx`
      with counted as (
        insert into counters (source_id, series, value) values (${sourceId}, 'ticket', 1)
        on conflict (source_id, series) do update set value = counters.value + 1
        returning value
      )
      insert into tickets (source_id, id, number, title) select ${sourceId}, ${id}, value, ${title} from counted
      returning id, number, title, status, priority, created_at as "createdAt"`;
    const [event] = await tx`
      insert into ticket_events (source_id, id, ticket_id, no, kind, author, membership_id, author_name, body)
      values (${sourceId}, ${randomUUID()}, ${id}, 1, 'created', 'manager', ${manager.id}, ${manager.name}, ${text})
      returning id, kind, created_at as at, author, author_name as "authorName", body as text`;
    return { ...ticket, events: [event] };
  });

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

const server = createServer(async (request, response) => {
  const token = /p24-session=([\w-]{43})/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const order = Order.safeParse(await bodyOf(request));
  const opened = order.success && (await open(createHash('sha256').update(token).digest(), order.data));
  response.writeHead(opened ? 201 : 400, { 'content-type': 'application/json' }).end(JSON.stringify(opened));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.on('disconnect', () => process.exit(0));
process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
