import { SingleBar } from 'cli-progress';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

type Words = Exclude<keyof typeof de, 'kinds'>;

/** A failure that whoever typed the command can mend. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    readonly text: Words,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(text);
  }
}

/** Shows how far something is. */
export interface ProgressBar {
  at(done: number, total: number, doing: string): void;
  end(): void;
}

/** Whoever typed the command. */
export interface Terminal {
  readonly locale: 'de' | 'en';
  /** What was asked for, on a line of its own. */
  print(line: string): void;
  /** What went wrong, on a line of its own. */
  complain(line: string): void;
  progress(label: string): ProgressBar;
  /** Asks for a secret without showing it; null when there is no more input. */
  askSecret(question: string): Promise<string | null>;
  /** Whether a person is there, who may mistype. */
  readonly interactive: boolean;
}

/** One of our sentences with its values. */
export function sentence(locale: 'de' | 'en', text: Words, values: Readonly<Record<string, string | number>> = {}) {
  const found: string = (locale === 'de' ? de : en)[text];
  return found.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** What a kind of table is called. */
export const kindName = (locale: 'de' | 'en', kind: keyof typeof de.kinds) => (locale === 'de' ? de : en).kinds[kind];

/** The process's own terminal, in the language that it is set to. */
export function processTerminal(): Terminal {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const interactive = process.stdin.isTTY === true && process.stderr.isTTY === true;
  let piped: Promise<string[]> | undefined;
  return {
    locale: (LC_ALL || LC_MESSAGES || LANG || '').startsWith('de') ? 'de' : 'en',
    interactive,
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
    progress: (label) => (process.stderr.isTTY ? bar(label) : silence),
    async askSecret(question) {
      if (interactive) return typedSecret(question);
      piped ??= inputLines();
      return (await piped).shift() ?? null;
    },
  };
}

/** What is not read by a person needs no picture of progress. */
const silence: ProgressBar = { at: () => undefined, end: () => undefined };

function bar(label: string): ProgressBar {
  const shown = new SingleBar({
    format: `${label} [{bar}] {percentage}% {doing}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
  });
  shown.start(100, 0, { doing: '' });
  return {
    at: (done, total, doing) => shown.update(total > 0 ? (100 * done) / total : 100, { doing }),
    end: () => shown.stop(),
  };
}

async function inputLines(): Promise<string[]> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
  return text.split(/\r?\n/);
}

/** What keys send in raw mode: Enter or the end of input, Ctrl-C, and either kind of backspace. */
const ENTER = new Set(['\r', '\n', '\u0004']);
const INTERRUPT = '\u0003';
const BACKSPACE = new Set(['\b', '\u007f']);

function typedSecret(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8').resume();
  let typed: string[] = [];
  return new Promise((resolve) => {
    const finish = () => {
      stdin.off('data', take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
    };
    const take = (chunk: string) => {
      for (const character of chunk) {
        if (character === INTERRUPT) {
          finish();
          process.exit(130);
        }
        if (ENTER.has(character)) {
          finish();
          return resolve(typed.join(''));
        }
        typed = BACKSPACE.has(character) ? typed.slice(0, -1) : [...typed, character];
      }
    };
    stdin.on('data', take);
  });
}
