import { commonProblems, isScoped, type Operation, scopeOf } from '@p24/sdk/api';
import * as z from 'zod';
import type { Served } from './serve.js';

/** A JSON schema, as far as documents are concerned. */
export type Schema = { [key: string]: unknown };

/** One operation as the OpenAPI document describes it. */
export interface DescribedOperation {
  operationId: string;
  summary: string;
  tags: string[];
  security?: Record<string, string[]>[];
  'x-access': string;
  /** What an API key needs for it. */
  'x-scope'?: string;
  parameters?: Schema[];
  requestBody?: Schema;
  responses: Record<string, Schema>;
}

/** An OpenAPI 3.1 document. */
export interface OpenApi {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Schema; responses: Schema };
}

const description =
  'The service portal for tenants and owners. Dates are ISO 8601 in UTC, money is integer cents, lists are pages with `nextCursor`, errors are `application/problem+json` (RFC 9457). Writes accept an `Idempotency-Key`.';

const Problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: to branch on.' },
    detail: { type: 'string', description: "A sentence in the caller's language: to show." },
    instance: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body, `#/query/…` or `#/params/…`.' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

/** Turns definitions into JSON schema, moving named ones to the document's components. */
function schemaWriter(schemas: Record<string, Schema>) {
  const rename = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('#/$defs/', '#/components/schemas/'));
  return (schema: z.ZodType, io: 'input' | 'output'): Schema => {
    const { $schema: _, $defs, id: __, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema;
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Schema>)) {
      const { id: ___, ...named } = definition;
      schemas[name] ??= rename(named) as Schema;
    }
    const { id } = schema.meta() ?? {};
    if (typeof id !== 'string') return rename(rest) as Schema;
    schemas[id] ??= rename(rest) as Schema;
    return { $ref: `#/components/schemas/${id}` };
  };
}

type Write = ReturnType<typeof schemaWriter>;

function parametersOf({ params, query }: Operation, write: Write): Schema[] {
  const list = (schema: z.ZodObject | undefined, place: 'path' | 'query') =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => {
      const { description: about, ...rest } = write(field as z.ZodType, 'output');
      const required = place === 'path' || !(field as z.ZodType).safeParse(undefined).success;
      return { name, in: place, required, ...(about ? { description: about } : {}), schema: rest };
    });
  return [...list(params, 'path'), ...list(query, 'query')];
}

function requestBodyOf({ body, upload }: Operation, write: Write): Schema | undefined {
  if (body) return { required: true, content: { 'application/json': { schema: write(body, 'input') } } };
  if (!upload) return undefined;
  const content = Object.fromEntries(
    upload.types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
  );
  return { required: true, description: `At most ${upload.maxBytes} bytes.`, content };
}

const usual = [
  'invalid-input',
  'unauthenticated',
  'forbidden',
  'not-found',
  'too-many-requests',
  'unavailable',
] as const;

/** Problem codes that an operation may answer with, by status. */
export function problemsOf(operation: Operation): Map<number, string[]> {
  const byStatus = new Map<number, string[]>();
  const add = (code: string, status: number) => byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  for (const code of usual) {
    const applies = operation.access !== 'public' || (code !== 'unauthenticated' && code !== 'forbidden');
    if (applies) add(code, commonProblems[code]);
  }
  if (!operation.route.startsWith('GET ') && operation.access !== 'public' && !operation.ownId) {
    for (const code of ['idempotency-mismatch', 'request-in-progress'] as const) add(code, commonProblems[code]);
  }
  if (operation.body || operation.upload) {
    for (const code of ['payload-too-large', 'unsupported-media-type'] as const) add(code, commonProblems[code]);
  }
  if (operation.proven) add('proof-required', commonProblems['proof-required']);
  for (const [code, status] of Object.entries(operation.problems ?? {})) add(code, status);
  return byStatus;
}

function responsesOf(operation: Operation, write: Write): Record<string, Schema> {
  const { result, download } = operation;
  const status = operation.status ?? (result || download ? 200 : 204);
  const content = result
    ? { 'application/json': { schema: write(result, 'output') } }
    : download && { [download]: { schema: { type: 'string', format: 'binary' } } };
  const responses: Record<string, Schema> = {
    [status]: { description: 'Done.', ...(content ? { content } : {}) },
  };
  if (operation.cached) responses['304'] = { description: 'Nothing has changed since the answer with this ETag.' };
  for (const [code, names] of problemsOf(operation)) {
    const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
    responses[code] = { description: names.map((name) => `\`${name}\``).join(', '), content: problem };
  }
  return responses;
}

function describeOperation(tag: string, name: string, operation: Operation, managed: boolean, write: Write) {
  const parameters = parametersOf(operation, write);
  const requestBody = requestBodyOf(operation, write);
  const described: DescribedOperation = {
    operationId: `${managed ? 'manage.' : ''}${tag}.${name}`,
    summary: operation.summary,
    tags: [tag],
    ...(operation.access === 'public' ? {} : { security: [{ bearer: [] }, { cookie: [] }] }),
    'x-access': operation.access,
    ...(isScoped(operation) ? { 'x-scope': scopeOf(tag, operation) } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    responses: responsesOf(operation, write),
  };
  return described;
}

/** Describes all operations of all features as OpenAPI 3.1. */
export function openApi(features: Readonly<Record<string, readonly Served[]>>, version: string): OpenApi {
  const schemas: Record<string, Schema> = { Problem };
  const write = schemaWriter(schemas);
  const paths: OpenApi['paths'] = {};
  for (const [feature, definitions] of Object.entries(features)) {
    for (const { name, operation } of definitions.flatMap(({ operations }) => operations)) {
      const [method = '', route = ''] = operation.route.split(' ');
      const path = route.replace(/:(\w+)/g, '{$1}');
      const managed = route.startsWith('/manage/');
      paths[path] = {
        ...paths[path],
        [method.toLowerCase()]: describeOperation(feature, name, operation, managed, write),
      };
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'p24', version, description },
    servers: [{ url: '/api/v1' }],
    tags: Object.keys(features).map((name) => ({ name })),
    paths,
    components: {
      schemas,
      responses: {},
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token bound to the origin of the page that got it, or an API key.',
        },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-p24',
          description: 'The portal, from its own origin only.',
        },
      },
    },
  };
}
