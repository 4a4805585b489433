import type { Method, Operation } from '@p24/sdk/api';
import { Hono, type Context as HonoContext } from 'hono';
import type { Services } from '../services.js';
import { emptyAnswer, problemAnswer } from './answer.js';
import { allowOrigin, preflight } from './cors.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { Exchange } from './exchange.js';
import { problem } from './problem.js';
import type { ProblemTexts, Served } from './serve.js';

/** Where every operation lives. */
export const apiRoot = '/api/v1';

const slowMs = 1000;

interface Routed {
  method: string;
  route: string;
  operation: Operation | null;
  texts: ProblemTexts | null;
  answer: Endpoint;
}

/** Answers, and turns whatever goes wrong into a problem; measures and logs without personal data. */
async function handle(c: HonoContext, services: Services, routed: Routed): Promise<Response> {
  const started = performance.now();
  const exchange = new Exchange(c, services);
  exchange.headers.vary = 'Origin, Accept-Language, Accept-Encoding, Authorization, Cookie';
  let status: number;
  let response: Response;
  let error: unknown;
  try {
    if (exchange.origin !== null) await allowOrigin(exchange);
    response = await routed.answer(exchange, c.req.param() as Record<string, string>);
    status = response.status;
  } catch (failure) {
    ({ response, status, error } = problemAnswer(exchange, failure, routed.operation, routed.texts));
  }
  const ms = performance.now() - started;
  services.metrics.answered(routed.method, routed.route, status, ms / 1000);
  if (status >= 400 || ms > slowMs) report(exchange, routed, { status, ms, error });
  return response;
}

function report(
  exchange: Exchange,
  { method, route }: Routed,
  { status, ms, error }: { status: number; ms: number; error: unknown },
) {
  const { log } = exchange.services;
  const fields = { requestId: exchange.requestId, method, route, status, ms: Math.round(ms) };
  if (status >= 500)
    log.error({ ...fields, err: error instanceof Error ? (error.cause ?? error) : error }, 'Request failed.');
  else log.info(fields, status >= 400 ? 'Request refused.' : 'Request was slow.');
}

const patternOf = (route: string) =>
  new RegExp(`^${apiRoot}${route.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`);

/** What no operation answers: a known path asked in another way (405), or nothing at all (404). */
function elsewhere(operations: readonly Operation[]): Endpoint {
  const known = operations.map(({ route }) => {
    const [method = '', path = ''] = route.split(' ');
    return { method, pattern: patternOf(path) };
  });
  return async (exchange) => {
    const methods = known.filter(({ pattern }) => pattern.test(exchange.path)).map(({ method }) => method);
    if (methods.length === 0) throw problem('not-found');
    exchange.setHeader('allow', [...new Set(methods)].join(', '));
    throw problem('method-not-allowed');
  };
}

/** Routes every operation of every feature. One handler per route: nothing is composed while answering. */
export function routeApi(services: Services, features: Readonly<Record<string, readonly Served[]>>): Hono {
  const app = new Hono();
  const operations: Operation[] = [];
  for (const [feature, definitions] of Object.entries(features)) {
    for (const { operations: served, texts } of definitions) {
      for (const one of served) {
        const [method, path] = one.operation.route.split(' ') as [Method, string];
        const answer = endpoint(one, feature);
        const routed = { method, route: path, operation: one.operation, texts, answer };
        app.on(method, `${apiRoot}${path}`, (c) => handle(c, services, routed));
        operations.push(one.operation);
      }
    }
  }
  app.options(`${apiRoot}/*`, async (c) => {
    const exchange = new Exchange(c, services);
    return preflight(exchange).catch(() => emptyAnswer(exchange, 204));
  });
  const unknown = { method: 'ANY', route: '*', operation: null, texts: null, answer: elsewhere(operations) };
  app.notFound((c) => handle(c, services, unknown));
  return app;
}
