import { pino } from 'pino';
import { readEnv } from '../../server/src/core/env.js';
import { start } from '../../server/src/start.js';

// The server as it runs for people, told by its parent where its data lie.
const { url, stop } = await start({
  env: readEnv(),
  log: pino({ level: 'silent' }),
  build: { version: '0.0.0', id: 'bench' },
});
process.on('disconnect', () => stop().finally(() => process.exit(0)));
process.send?.({ url });
