import type { ParameterOrJSON } from 'postgres';
import type { Fragment, Statement } from './database.js';

/** The place of a value that is given when the statement is sent. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A part of a statement: its text and the slots and parts in it. */
class Part {
  readonly strings: readonly string[];
  readonly inner: readonly (Part | Slot)[];
  constructor(strings: readonly string[], inner: readonly (Part | Slot)[]) {
    this.strings = strings;
    this.inner = inner;
  }
}

export type { Part };

/** A statement whose text is put together once, to be sent many times. */
export interface Composed {
  text: string;
  /** Names of the values, in the order in which they are sent. */
  slots: readonly string[];
}

/** Leaves a place for the value of this name. */
export const slot = (name: string) => new Slot(name);

/** Writes a part of a statement. Nothing but parts and slots fits into it, so that no value becomes text. */
export const part = (strings: TemplateStringsArray, ...inner: (Part | Slot)[]) => new Part(strings, inner);

/** An empty part. */
export const nothing = new Part([''], []);

function write(value: Part | Slot, slots: string[]): string {
  if (value instanceof Slot) {
    if (!slots.includes(value.name)) slots.push(value.name);
    return `$${slots.indexOf(value.name) + 1}`;
  }
  if (!(value instanceof Part)) throw new TypeError('Only parts and slots make a statement.');
  const { strings, inner } = value;
  return strings.map((text, at) => text + (inner[at] ? write(inner[at], slots) : '')).join('');
}

/**
 * Puts a statement together. For hot statements: the driver composes nested fragments anew for every request, which
 * costs more than sending them.
 */
export function compose(statement: Part): Composed {
  const slots: string[] = [];
  return { text: write(statement, slots), slots };
}

/** Sends a composed statement, prepared, with its values by name. */
export function send<Row extends object>(
  sql: Pick<Statement, 'unsafe'>,
  { text, slots }: Composed,
  values: Readonly<Record<string, ParameterOrJSON<never>>>,
) {
  const given = slots.map((name) => {
    const value = values[name];
    if (value === undefined) throw new TypeError(`The statement lacks its value ${name}.`);
    return value;
  });
  return sql.unsafe<Row[]>(text, given, { prepare: true });
}

/** A part without slots as a piece of a statement that is written anew for each request. */
export function inline(sql: Pick<Statement, 'unsafe'>, piece: Part): Fragment {
  const { text, slots } = compose(piece);
  if (slots.length > 0) throw new TypeError('A part with slots is sent by send() alone.');
  return sql.unsafe(text);
}
