import { isDeepStrictEqual } from 'node:util';
import type { Operation } from '@p24/sdk/api';
import type { AtLast, Tx } from '../database/database.js';
import { admitCaller, type Demand } from './access.js';
import { downloadAnswer, emptyAnswer, jsonAnswer } from './answer.js';
import { openUpload, readJson } from './body.js';
import type { Caller } from './caller.js';
import type {
  ConcludingHandler,
  Context,
  Download,
  Handler,
  StatementContext,
  StatementHandler,
  Upload,
  UploadContext,
  UploadHandler,
} from './context.js';
import { present } from './credentials.js';
import type { Exchange } from './exchange.js';
import { etag, freshTag } from './freshness.js';
import { idempotencyKey, type Kept, once } from './idempotency.js';
import { admit, identify, type Knock } from './identify.js';
import { compileResult } from './present.js';
import { requireProof } from './proof.js';
import type { ServedOperation } from './serve.js';
import { compileInput } from './validate.js';

/** Answers one request to an operation; throws what is to be told as a problem. */
export type Endpoint = (exchange: Exchange, params: Record<string, string>) => Promise<Response>;

type Input = Record<string, unknown>;

/** An operation with everything that was prepared for it at start. */
interface Prepared {
  operation: Operation;
  feature: string;
  status: number;
  /** Whether an idempotency key makes it happen once. */
  once: boolean;
  parse: ReturnType<typeof compileInput>;
  /** Leaves only declared columns; checks every answer where the services are strict. */
  shape(exchange: Exchange, result: unknown): unknown;
}

function prepare({ operation }: ServedOperation, feature: string): Prepared {
  const { result } = operation;
  const compiled = result && compileResult(result);
  return {
    operation,
    feature,
    status: operation.status ?? (result || operation.download ? 200 : 204),
    once: !operation.route.startsWith('GET ') && !operation.secret && !operation.ownId,
    parse: compileInput(operation),
    shape(exchange, value) {
      const shaped = compiled?.(value);
      if (exchange.services.strict) result?.parse(shaped);
      return shaped;
    },
  };
}

async function readInput(exchange: Exchange, params: Record<string, string>, { operation, parse }: Prepared) {
  const body = operation.body ? await readJson(exchange) : undefined;
  const input = parse({ params, query: exchange.query, body });
  if (operation.upload) input.upload = openUpload(exchange, operation.upload);
  return { input, body };
}

function reply(exchange: Exchange, { operation }: Prepared, { status, body }: Kept): Response {
  if (operation.download) return downloadAnswer(exchange, body as Download, operation);
  if (!operation.result) return emptyAnswer(exchange, status);
  return jsonAnswer(exchange, status, JSON.stringify(body));
}

/** Marks a personal answer: shown again only after asking whether it still is the current one. */
function markPersonal(exchange: Exchange, { operation }: Prepared, caller: Caller): void {
  exchange.headers['cache-control'] = operation.cached ? 'private, no-cache' : 'private, no-store';
  if (operation.cached) exchange.headers.etag = etag(exchange, caller);
}

function demandOf({ operation, feature }: Prepared, params: Record<string, string>): Demand {
  return { operation, feature, sourceId: params.source?.toLowerCase() };
}

/** A 304 costs no more than knowing who calls: the tag holds the address, which was read and answered before. */
async function unchanged(knock: Knock): Promise<Response | null> {
  const { exchange, demand } = knock;
  if (!demand.operation.cached || exchange.header('if-none-match') === undefined) return null;
  const caller = await identify(knock);
  const fresh = freshTag(exchange, caller);
  if (fresh === null) return null;
  exchange.headers['cache-control'] = 'private, no-cache';
  exchange.headers.etag = fresh;
  return emptyAnswer(exchange, 304);
}

/** Takes an upload in before the transaction begins: a slow sender must not occupy a connection to the database. */
async function hold(knock: Knock, input: Input) {
  const { exchange, demand } = knock;
  const { upload } = demand.operation;
  if (!upload) return null;
  const caller = await identify(knock);
  const arriving = input.upload as Upload;
  const held = await exchange.services.files.hold(arriving.stream, upload.maxBytes);
  input.upload = { ...arriving, stream: held.stream, size: held.size } satisfies Upload;
  return { caller, drop: held.drop };
}

/** Completes the request with what this operation's handler gets. */
function contextOf(exchange: Exchange, caller: Caller | null, sql: Tx | null, demand?: Demand): Context {
  exchange.caller = caller;
  exchange.sql = sql;
  if (demand?.sourceId) exchange.source = caller?.memberships[0] ?? null;
  return exchange as unknown as Context;
}

function publicEndpoint(prepared: Prepared, handler: Handler<Operation>): Endpoint {
  return async (exchange, params) => {
    const { input } = await readInput(exchange, params, prepared);
    exchange.headers['cache-control'] = 'no-store';
    const result = await handler(input as never, contextOf(exchange, null, null));
    const body = prepared.operation.result ? prepared.shape(exchange, result) : result;
    return reply(exchange, prepared, { status: prepared.status, body });
  };
}

/** A statement's own JSON must be what presentation would have left of it. */
function requireDeclared(text: string, shaped: unknown): void {
  if (!isDeepStrictEqual(JSON.parse(text), shaped)) throw new Error('A statement answers with undeclared columns.');
}

function statementEndpoint(prepared: Prepared, handler: StatementHandler<Operation>): Endpoint {
  if (prepared.operation.access === 'owner') throw new Error('A single statement cannot ask whether its caller owns.');
  return async (exchange, params) => {
    const presented = present(exchange, prepared.operation);
    const knock = { exchange, presented, demand: demandOf(prepared, params) };
    const same = await unchanged(knock);
    if (same) return same;
    const { input } = await readInput(exchange, params, prepared);
    exchange.presented = presented;
    const [row] = await handler.query(input as never, exchange as StatementContext);
    const caller = admitCaller(row ?? null, presented.by, knock.demand);
    if (!row) throw new Error('A session was admitted that was not found.');
    exchange.freshUntil(row.freshUntil);
    const text = handler.answer(row, input as never, exchange);
    if (exchange.services.strict) requireDeclared(text, prepared.shape(exchange, JSON.parse(text)));
    markPersonal(exchange, prepared, caller);
    return jsonAnswer(exchange, prepared.status, text);
  };
}

type Writer = Handler<Operation> | UploadHandler<Operation, unknown>;

/** What answers in the transaction; an upload in two steps takes its first here. */
async function ready(writer: Writer, knock: Knock, input: Input, caller: Caller | null): Promise<Handler<Operation>> {
  if (typeof writer === 'function') return writer;
  const context = contextOf(knock.exchange, caller, null, knock.demand) as unknown as UploadContext;
  const received = await writer.receive(input as never, context);
  return (given, entered) => writer.record(received, given, entered);
}

function transactionEndpoint(prepared: Prepared, writer: Writer): Endpoint {
  const answer = (exchange: Exchange, result: unknown): Kept => {
    const body = prepared.operation.result ? prepared.shape(exchange, result) : result;
    return { status: prepared.status, body };
  };
  return async (exchange, params) => {
    const presented = present(exchange, prepared.operation);
    const knock = { exchange, presented, demand: demandOf(prepared, params) };
    const same = await unchanged(knock);
    if (same) return same;
    const { input, body } = await readInput(exchange, params, prepared);
    const key = prepared.once ? idempotencyKey(exchange) : null;
    const held = await hold(knock, input);
    try {
      const handler = await ready(writer, knock, input, held?.caller ?? null);
      const done = await exchange.services.database.enter({ ...presented, key }, async (sql, entered, opened) => {
        const caller = await admit(sql, entered, knock);
        if (prepared.operation.proven) await requireProof(sql, caller);
        const context = contextOf(exchange, caller, sql, knock.demand);
        const run = async () => answer(exchange, await handler(input as never, context));
        const asked = key !== null && { account: caller.accountId, key, body, opened };
        return { caller, kept: await (asked ? once(sql, exchange, asked, run) : run()) };
      });
      markPersonal(exchange, prepared, done.caller);
      return reply(exchange, prepared, done.kept);
    } finally {
      await held?.drop();
    }
  };
}

const violates = (error: unknown, key: string) =>
  (error as { code?: unknown }).code === '23505' && (error as { constraint_name?: unknown }).constraint_name === key;

function concludingEndpoint(prepared: Prepared, handler: ConcludingHandler<Operation>): Endpoint {
  if (prepared.once) throw new Error('What is kept under a key cannot be answered after the commit.');
  return async (exchange, params) => {
    const presented = present(exchange, prepared.operation);
    const knock = { exchange, presented, demand: demandOf(prepared, params) };
    const { input } = await readInput(exchange, params, prepared);
    const inside = <T>(run: (context: Context, atLast: AtLast) => Promise<T>) =>
      exchange.services.database.enter(presented, async (sql, entered, { atLast }) => {
        const caller = await admit(sql, entered, knock);
        if (prepared.operation.proven) await requireProof(sql, caller);
        markPersonal(exchange, prepared, caller);
        return run(contextOf(exchange, caller, sql, knock.demand), atLast);
      });
    const conclude = async () => {
      const { statement, answer } = await inside(async (context, atLast) => {
        const conclusion = await handler.conclude(input as never, context);
        atLast(conclusion.statement);
        return conclusion;
      });
      const [row] = await statement;
      if (!row) throw new Error('A concluding statement gave no row.');
      return answer(row);
    };
    const result = await conclude().catch((error: unknown) => {
      if (!violates(error, handler.taken)) throw error;
      return inside((context) => handler.repeated(input as never, context));
    });
    return reply(exchange, prepared, { status: prepared.status, body: prepared.shape(exchange, result) });
  };
}

/** Makes the endpoint of an operation: everything between the request and its handler, prepared once. */
export function endpoint(served: ServedOperation, feature: string): Endpoint {
  const prepared = prepare(served, feature);
  const { handler } = served;
  if (served.operation.proven && ('query' in handler || served.operation.access === 'public'))
    throw new Error(`${served.name} has no transaction in which proof could be asked for.`);
  if ('query' in handler) return statementEndpoint(prepared, handler);
  if ('conclude' in handler) return concludingEndpoint(prepared, handler);
  if (typeof handler === 'function' && served.operation.access === 'public') return publicEndpoint(prepared, handler);
  return transactionEndpoint(prepared, handler);
}
