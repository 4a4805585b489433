import { accountCreate } from './cli/account-command.js';
import { type Connected, connect } from './cli/connect.js';
import { importCommand } from './cli/import-command.js';
import { keysCreate, keysList, keysRevoke } from './cli/keys-command.js';
import { sourceCreate } from './cli/source-command.js';
import { CommandError, processTerminal, sentence, type Terminal } from './cli/terminal.js';
import { EnvError, readEnv } from './core/env.js';

/** True when all went well. */
type Command = (args: string[], open: () => Promise<Connected>, terminal: Terminal) => Promise<boolean>;

/** What can be typed. */
const commands: readonly (readonly [words: readonly string[], run: Command])[] = [
  [['import'], importCommand],
  [['source', 'create'], sourceCreate],
  [['account', 'create'], accountCreate],
  [['keys', 'list'], keysList],
  [['keys', 'create'], keysCreate],
  [['keys', 'revoke'], keysRevoke],
];

async function run(args: string[], terminal: Terminal): Promise<number> {
  const found = commands.find(([words]) => words.every((word, position) => args[position] === word));
  const asked = args.length === 0 || args[0] === 'help' || args.includes('--help');
  if (!found || asked) {
    if (!asked) terminal.complain(sentence(terminal.locale, 'unknown-command'));
    terminal.print(sentence(terminal.locale, 'usage'));
    return asked ? 0 : 2;
  }
  const [words, command] = found;
  let connected: Connected | undefined;
  const open = async () => (connected ??= await connect(readEnv()));
  try {
    return (await command(args.slice(words.length), open, terminal)) ? 0 : 1;
  } finally {
    await connected?.close();
  }
}

/** Options that `node:util` refuses are mistakes of whoever typed them. */
const isUsage = (error: unknown): error is Error =>
  error instanceof Error && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');

const terminal = processTerminal();
run(process.argv.slice(2), terminal).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = isUsage(error) ? 2 : 1;
    if (error instanceof CommandError) terminal.complain(sentence(terminal.locale, error.text, error.values));
    else if (error instanceof EnvError || isUsage(error)) terminal.complain(error.message);
    else terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  },
);
