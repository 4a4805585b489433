import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connector } from '../../server/src/core/database/connection.js';

const [address = '', from = 'sort'] = process.argv.slice(2);
const sql = connector(address)({ max: 5 });

// Either the feed, whose index gives the order, or a plain table of recipients, whose notices are sorted.
const released =
  from === 'feed'
    ? sql`feed k on k.source_id = p.source_id and k.contact_id = p.contact_id and k.kind = 'notice'
        join notices n on n.source_id = k.source_id and n.id = k.item_id`
    : sql`bench_recipients k on k.contact_id = p.contact_id join bench_notices n on n.id = k.notice_id`;
const start = from === 'feed' ? sql`k.visible_from` : sql`n.visible_from`;

/**
 * The limit that a server on this stack can reach: one prepared query, its JSON passed on as it is. The offset keeps
 * PostgreSQL from reading what everybody has read, which it sometimes takes for the shorter way.
 */
const list = (tokenHash: Buffer) => sql<[{ body: string }]>`
  select coalesce(json_agg(t), '[]')::text as body from (
    select n.id, n.source_id as "sourceId", n.title, n.type, json_build_object('id', c.id, 'name', c.name) as category,
      n.excerpt, ${start} as "visibleFrom",
      case when n.starts_at is not null then json_build_object('startsAt', n.starts_at, 'endsAt', n.ends_at) end
        as appointment,
      (select count(*) from attachments a
        where a.source_id = n.source_id and a.item_kind = 'notice' and a.item_id = n.id) as attachments,
      exists (select from reads r where r.source_id = n.source_id and r.account_id = s.account_id
        and r.kind = 'notice' and r.item_id = n.id offset 0) as read
    from sessions s
    join accounts a on a.id = s.account_id and a.state = 'active'
    join memberships m on m.account_id = a.id and m.state = 'active'
    join people p on p.source_id = m.source_id and p.id = m.person_id
    join ${released}
    join categories c on c.source_id = n.source_id and c.id = n.category_id
    where s.token_hash = ${tokenHash} and s.idle_until > now() and ${start} <= now()
    order by ${start} desc, n.id desc limit 20
  ) t`;

/** The limit of saying that nothing is new: whether there is such a session, and nothing else. */
const isSignedIn = (tokenHash: Buffer) => sql`
  select from sessions s join accounts a on a.id = s.account_id and a.state = 'active'
  where s.token_hash = ${tokenHash} and s.idle_until > now()`;

const server = createServer(async (request, response) => {
  const token = /p24-session=([\w-]{43})/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const tokenHash = createHash('sha256').update(token).digest();
  if (request.headers['if-none-match']) {
    await isSignedIn(tokenHash);
    response.writeHead(304).end();
    return;
  }
  const [{ body }] = await list(tokenHash);
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.on('disconnect', () => process.exit(0));
process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
