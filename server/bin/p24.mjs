#!/usr/bin/env node
import { existsSync } from 'node:fs';

const build = new URL('../../packages/tools/src/build.mjs', import.meta.url);
// In a clone the sources may be newer than what was built; an installed package has no tools.
if (existsSync(build)) await (await import(build.href)).buildAll();

await import(new URL('../dist/core/cli.js', import.meta.url).href);
