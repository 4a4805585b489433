import type { Terminal } from '../../server/src/cli/terminal.js';

/** A terminal in German that remembers what it showed and answers with these secrets, in this order. */
export function testTerminal(secrets: readonly string[] = [], interactive = true) {
  const left = [...secrets];
  const printed: string[] = [];
  const complaints: string[] = [];
  const steps: string[] = [];
  const terminal: Terminal = {
    locale: 'de',
    interactive,
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
    progress: () => ({
      at: (done, total, doing) => steps.push(`${doing} ${done}/${total}`),
      end: () => steps.push('end'),
    }),
    askSecret: async () => left.shift() ?? null,
  };
  return { terminal, printed, complaints, steps };
}
