import type { Hono } from 'hono';
import type { Services } from '../services.js';

const plain = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Tells whether the process lives, whether it can answer requests, and what it has measured. */
export function routeProbes(app: Hono, { database, metrics, stopping, log }: Services): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, plain));

  app.get('/readyz', async (c) => {
    if (stopping.aborted) return c.json({ status: 'stopping' }, 503, plain);
    try {
      await database.statement`select 1`;
      return c.json({ status: 'ok' }, 200, plain);
    } catch (error) {
      log.warn({ err: error }, 'The database does not answer.');
      return c.json({ status: 'database-unavailable' }, 503, { ...plain, 'retry-after': '2' });
    }
  });

  app.get('/metrics', async () => {
    const text = await metrics.registry.metrics();
    return new Response(text, { headers: { ...plain, 'content-type': metrics.registry.contentType } });
  });
}
