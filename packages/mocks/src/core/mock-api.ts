import { type Api, inputIssue, type Operation, type Parsed, type Result } from '@p24/sdk/api';
import { type HttpHandler, HttpResponse, http } from 'msw';
import { MockProblem, problemResponse } from './problem.js';

/** A file as a resolver gives it. */
export interface MockDownload {
  body: BodyInit;
  name?: string;
  /** Media type where it is not the operation's. */
  type?: string;
  /** Whether a browser may show it rather than save it. */
  inline?: boolean;
}

type Answer<O extends Operation> = O extends { download: string } ? MockDownload : Result<O>;

/** Answers an operation; gets validated input as a handler of the server does. */
export type Resolver<O extends Operation, Caller> = (
  input: Parsed<O>,
  call: { caller: Caller; request: Request },
) => Answer<O> | Promise<Answer<O>>;

/** One resolver per operation: a missing one does not compile. */
export type Resolvers<A extends Api, Caller> = { [K in keyof A]: Resolver<A[K], Caller> };

/** Decides whether a call gets to its resolver, and who makes it; throws a MockProblem or NoAnswer if not. */
export type Admit<Caller> = (operation: Operation, request: Request, params: Params) => Promise<Caller>;

/** Thrown where nobody is to answer, as without a network. */
export class NoAnswer extends Error {}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Makes the handlers of a feature from its definition, with the server's validation and a check of every result. */
export function mockApi<A extends Api, Caller>(
  base: string,
  api: A,
  admit: Admit<Caller>,
  resolvers: Resolvers<A, Caller>,
): HttpHandler[] {
  return Object.entries(api).map(([name, operation]) => {
    const [method, path] = operation.route.split(' ') as [string, string];
    const handle = http[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'];
    const resolve = resolvers[name] as unknown as Resolver<Operation, Caller>;
    return handle(`${base}/api/v1${path}`, async ({ request, params }) => {
      try {
        const caller = await admit(operation, request, params);
        const input = (await readInput(operation, request.clone(), params)) as Parsed<Operation>;
        return present(operation, request, await resolve(input, { caller, request }));
      } catch (error) {
        if (error instanceof NoAnswer) return HttpResponse.error();
        if (error instanceof MockProblem) return problemResponse(error, operation, request);
        throw error;
      }
    });
  });
}

async function readInput(operation: Operation, request: Request, params: Params): Promise<Record<string, unknown>> {
  const raw: Record<string, unknown> = { params, query: Object.fromEntries(new URL(request.url).searchParams) };
  if (operation.body) raw.body = await request.json().catch(() => undefined);

  const issues = [];
  const input: Record<string, unknown> = {};
  for (const part of ['params', 'query', 'body'] as const) {
    const parsed = operation[part]?.safeParse(raw[part], { reportInput: true });
    if (parsed?.success) input[part] = parsed.data;
    const base = part === 'body' ? '#' : `#/${part}`;
    for (const issue of parsed?.error?.issues ?? []) issues.push(inputIssue(base, issue));
  }
  if (issues.length) throw new MockProblem('invalid-input', issues);
  return input;
}

function present(operation: Operation, request: Request, answer: unknown): Response {
  if (operation.download) return file(operation.download, answer as MockDownload);
  if (!operation.result) return new HttpResponse(null, { status: 204 });

  // Strict as the server is: a mock that answers what the definition does not say fails the story or test.
  const text = JSON.stringify(operation.result.parse(answer));
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (operation.cached) {
    headers.etag = tag(text);
    if (request.headers.get('if-none-match') === headers.etag) return new HttpResponse(null, { status: 304, headers });
  }
  return new HttpResponse(text, { status: operation.status ?? 200, headers });
}

function file(declared: string, { body, name, type = declared, inline }: MockDownload): Response {
  const how = inline ? 'inline' : 'attachment';
  const disposition = name && { 'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(name)}` };
  return new HttpResponse(body, { headers: { 'content-type': type, ...disposition } });
}

/** A short hash (FNV-1a): equal answers have equal tags. */
function tag(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `"${(hash >>> 0).toString(36)}"`;
}
