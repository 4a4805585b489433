import { CellFault } from './cells.js';
import { Unreadable } from './records.js';

/** One object of a JSON file. */
export interface JsonDocument {
  /** The line it begins in. */
  line: number;
  /** JSON pointer of it in the file: empty when the file is this one object. */
  pointer: string;
  value: unknown;
}

/** Longest object in characters: a billing unit of 10,000 flats fits. */
const MAX_DOCUMENT = 8 * 1024 * 1024;

/**
 * Takes a JSON file apart into its objects, one at a time in flat memory: a single object or an array of them.
 * @throws Unreadable
 */
export async function* jsonDocuments(text: AsyncIterable<string>): AsyncGenerator<JsonDocument> {
  const splitter = new Splitter();
  for await (const chunk of text) yield* splitter.push(chunk);
  splitter.end();
}

/** Finds where objects begin and end by counting brackets outside strings; what lies inside is JSON.parse's matter. */
class Splitter {
  #state: 'start' | 'item' | 'after-item' | 'done' = 'start';
  #inArray = false;
  #count = 0;
  #line = 1;
  #begin = 1;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #parts: string[] = [];
  #length = 0;

  *push(chunk: string): Generator<JsonDocument> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const character = chunk.charAt(at);
      if (character === '\n') this.#line++;
      if (this.#depth === 0) {
        if (this.#between(character)) from = at;
      } else if (this.#inside(character)) {
        this.#keep(chunk.slice(from, at + 1));
        yield this.#take();
      }
    }
    if (this.#depth > 0) this.#keep(chunk.slice(from));
  }

  end(): void {
    if (this.#state !== 'done') throw this.#broken();
  }

  /** Whether an object begins here. */
  #between(character: string): boolean {
    if (/\s/.test(character)) return false;
    if (character === '{' && (this.#state === 'start' || this.#state === 'item')) {
      this.#depth = 1;
      this.#begin = this.#line;
      return true;
    }
    if (character === '[' && this.#state === 'start') {
      this.#inArray = true;
      this.#state = 'item';
    } else if (character === ',' && this.#state === 'after-item') this.#state = 'item';
    else if (character === ']' && this.#inArray && (this.#state === 'after-item' || this.#count === 0))
      this.#state = 'done';
    else throw this.#broken();
    return false;
  }

  /** Whether the object ends here. */
  #inside(character: string): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (character === '\\') this.#escaped = true;
      else if (character === '"') this.#inString = false;
      return false;
    }
    if (character === '"') this.#inString = true;
    else if (character === '{') this.#depth++;
    else if (character === '}') this.#depth--;
    return this.#depth === 0;
  }

  #keep(part: string): void {
    this.#length += part.length;
    if (this.#length > MAX_DOCUMENT) {
      throw new Unreadable(this.#begin, new CellFault('document-too-long', { max: MAX_DOCUMENT }));
    }
    this.#parts.push(part);
  }

  #take(): JsonDocument {
    const text = this.#parts.join('');
    this.#parts = [];
    this.#length = 0;
    this.#state = this.#inArray ? 'after-item' : 'done';
    const pointer = this.#inArray ? `/${this.#count++}` : '';
    try {
      return { line: this.#begin, pointer, value: JSON.parse(text) };
    } catch {
      // JSON.parse only says that it failed in English; the line says where.
      throw this.#broken(this.#begin);
    }
  }

  #broken(line = this.#line): Unreadable {
    return new Unreadable(line, new CellFault('not-json'));
  }
}
