import { buildAll } from '../../packages/tools/src/build.mjs';

/** Runs once before tests that start the server as people do: builds what changed since it was built last. */
export async function setup(): Promise<void> {
  await buildAll();
}
