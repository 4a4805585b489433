import { vi } from 'vitest';

/** What a route answers: JSON, a whole response, or a function of the request that gives either. */
export type Answer = unknown | ((request: Request, params: Record<string, string>) => unknown);

/** A server for element tests: answers what a test says, and remembers what it was asked. */
export interface FakeServer {
  readonly baseUrl: string;
  /** Every request as `GET /notices?limit=20`. */
  readonly requests: string[];
  /** Changes or adds routes, written as in the definitions: `GET /notices/:id`. */
  answer(routes: Record<string, Answer>): void;
  /** Makes every request fail as without a network, or work again. */
  offline(yes: boolean): void;
  /** Sends a hint to the open streams of events. */
  hint(feature: string, id: string | null): void;
}

type Serve = (request: Request, url: URL) => Promise<Response>;

/** The servers of this page by origin; one mock of fetch stands before all of them. */
const servers = new Map<string, Serve>();
const network = globalThis.fetch;

function dispatch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const url = new URL(request.url);
  return servers.get(url.origin)?.(request, url) ?? network(input, init);
}

/** Starts a fake server under an address of its own, so that no test meets the session of another. */
export function fakeServer(routes: Record<string, Answer>): FakeServer {
  const baseUrl = `https://portal-${Date.now()}-${servers.size}.example`;
  const known = new Map(Object.entries(routes));
  const requests: string[] = [];
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  let online = true;

  vi.spyOn(globalThis, 'fetch').mockImplementation(dispatch);
  servers.set(baseUrl, async (request, url) => {
    const path = url.pathname.replace('/api/v1', '');
    requests.push(`${request.method} ${path}${url.search}`);
    if (!online) throw new TypeError('Failed to fetch');
    if (path === '/events') return eventStream(streams, request.signal);
    const [answer, params] = find(known, request.method, path);
    const value = typeof answer === 'function' ? await answer(request, params) : answer;
    if (value instanceof Response) return value;
    return value === undefined ? new Response(null, { status: 204 }) : Response.json(value);
  });

  return {
    baseUrl,
    requests,
    answer: (more) => {
      for (const [route, answer] of Object.entries(more)) known.set(route, answer);
    },
    offline: (yes) => {
      online = !yes;
    },
    hint: (feature, id) => {
      const event = new TextEncoder().encode(`data: ${JSON.stringify({ feature, id })}\n\n`);
      for (const stream of streams) stream.enqueue(event);
    },
  };
}

/** An answer as RFC 9457 has it. */
export function problem(status: number, code: string, headers: HeadersInit = {}): Response {
  return Response.json(
    {
      type: `/problems/${code}`,
      title: code,
      status,
      code,
      detail: `Detail of ${code}`,
      instance: '/',
      requestId: 'r-1',
    },
    { status, headers: { ...headers, 'content-type': 'application/problem+json' } },
  );
}

function eventStream(streams: Set<ReadableStreamDefaultController<Uint8Array>>, signal: AbortSignal): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      streams.add(controller);
      signal.addEventListener('abort', () => streams.delete(controller));
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

function find(known: Map<string, Answer>, method: string, path: string): [Answer, Record<string, string>] {
  for (const [route, answer] of known) {
    const pattern = new RegExp(`^${route.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    const match = pattern.exec(`${method} ${path}`);
    if (match) return [answer, { ...match.groups }];
  }
  return [problem(404, 'not-found'), {}];
}
