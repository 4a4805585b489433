import type { Api, CommonProblemCode, Operation } from '@p24/sdk/api';
import type { ConcludingHandler, Handler, Locale, StatementHandler, UploadHandler } from './context.js';

/** A handler for every operation of a definition; a missing one does not compile. */
export type Handlers<A extends Api> = {
  [K in keyof A]: Handler<A[K]> | StatementHandler<A[K]> | UploadHandler<A[K], unknown> | ConcludingHandler<A[K]>;
};

type OwnCode<O> = O extends { problems: infer P }
  ? Exclude<keyof P & string, CommonProblemCode | 'invalid-cursor'>
  : never;

/** The codes that a definition adds to the common ones. */
export type OwnCodes<A extends Api> = { [K in keyof A]: OwnCode<A[K]> }[keyof A];

/** Sentences by code, in every language: of a feature's problems and of its own issues with fields. */
export type ProblemTexts<Code extends string = string> = Readonly<
  Record<Locale, Readonly<Record<Code, string>> & Readonly<Record<string, string>>>
>;

/** One operation with the code that answers it. */
export interface ServedOperation {
  name: string;
  operation: Operation;
  handler:
    | Handler<Operation>
    | StatementHandler<Operation>
    | UploadHandler<Operation, unknown>
    | ConcludingHandler<Operation>;
}

/** A definition with its handlers and texts, ready to be routed. */
export interface Served {
  operations: readonly ServedOperation[];
  texts: ProblemTexts | null;
}

type TextsArgument<A extends Api> = [OwnCodes<A>] extends [never]
  ? [texts?: ProblemTexts]
  : [texts: ProblemTexts<OwnCodes<A>>];

/** Binds a definition to its handlers. A definition with problem codes of its own needs their texts. */
export function serve<A extends Api>(api: A, handlers: Handlers<A>, ...[texts]: TextsArgument<A>): Served {
  const operations = Object.entries(api).map(([name, operation]) => ({
    name,
    operation,
    handler: handlers[name as keyof A] as unknown as ServedOperation['handler'],
  }));
  return { operations, texts: (texts as ProblemTexts | undefined) ?? null };
}
