import type { Exchange } from './exchange.js';

const exposed = 'ETag, Retry-After, X-Request-Id, Content-Disposition';
const allowedHeaders = 'Authorization, Content-Type, Idempotency-Key, If-None-Match, Accept-Language, Last-Event-ID';

/** Lets a page of an admitted origin read the answer. Never with credentials: cookies are for our own origin. */
export async function allowOrigin(exchange: Exchange): Promise<boolean> {
  const { origin } = exchange;
  if (origin === null || origin === exchange.selfOrigin) return false;
  const admitted = await exchange.services.admission.admits(origin);
  if (admitted) {
    exchange.setHeader('access-control-allow-origin', origin);
    exchange.setHeader('access-control-expose-headers', exposed);
  }
  return admitted;
}

/** Answers a browser's question whether a page may send a request. */
export async function preflight(exchange: Exchange): Promise<Response> {
  exchange.setHeader('vary', 'Origin');
  if (await allowOrigin(exchange)) {
    exchange.setHeader('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
    exchange.setHeader('access-control-allow-headers', allowedHeaders);
    exchange.setHeader('access-control-max-age', '7200');
  }
  return new Response(null, { status: 204, headers: exchange.headers });
}
