import { demoAccounts } from './core/demo-accounts.js';
import { EnvError, readEnv } from './core/env.js';
import { createLog } from './core/log.js';
import { type Running, start } from './start.js';

declare const p24Build: { version: string; id: string } | undefined;

const log = createLog();

/** Tells a person at a terminal where to go; machines read the log. */
function greet({ url, websites, secondDoor, demo, services }: Running): void {
  const lines = url ? ['', `  p24  ${url}/`] : [];
  for (const { name, url: website } of websites) lines.push(`  Website of ${name}  ${website}`);
  if (secondDoor) lines.push(`  A website with a sign-in of its own  ${secondDoor}`);
  if (url && services.keptMails) lines.push(`  The mails it would send  ${url}/dev/mail`);
  if (url && demo) {
    lines.push('', '  Sign-ins to try:');
    for (const { email, password, label } of demoAccounts) lines.push(`    ${email}  ${password}  ${label.en}`);
  }
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n\n`);
}

/** Whoever waits at a terminal hears for what. */
const onDemo = () => {
  process.stdout.write('\n  Making the demo: the first start takes a minute or two, later ones seconds.\n');
};

/** The first signal ends in order, the second at once. */
function endOnSignal(running: Promise<Running>): void {
  let asked = false;
  const end = (signal: NodeJS.Signals) => {
    if (asked) process.exit(1);
    asked = true;
    log.info({ signal }, 'Stopping.');
    running
      .then(({ stop }) => stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

async function main(): Promise<void> {
  const env = readEnv();
  const build = typeof p24Build === 'undefined' ? { version: '0.0.0', id: String(Date.now()) } : p24Build;
  // The handlers stand before the database starts, so that no signal leaves it behind.
  const running = start({ env, log, build, onDemo });
  endOnSignal(running);
  greet(await running);
  log.info('Ready.');
}

main().catch((error: unknown) => {
  if (error instanceof EnvError) process.stderr.write(`${error.message}\n`);
  else {
    log.fatal({ err: error }, 'p24 cannot start.');
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  process.exitCode = 1;
});
