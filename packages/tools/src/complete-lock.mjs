import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './stamp.mjs';

/**
 * Adds the platform packages that npm leaves out of the lock file when it is written behind a registry that lacks them:
 * `npm ci` refuses such a file, and other platforms would install something else. Run after every `npm install`.
 */
const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));

const systems = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  android: 'android',
  openharmony: 'openharmony',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  sunos: 'sunos',
  aix: 'aix',
  wasm32: null,
};
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** What a platform package's name says of where it runs. */
function platform(name) {
  const words = name.split(/[-/]/);
  const os = words.map((word) => systems[word]).find(Boolean);
  const cpu = processors.find((one) => words.includes(one));
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}) };
}

/** Where a package is looked for, the nearest place first. */
const places = (place, name) => [...new Set([`${place}/node_modules/${name}`, `node_modules/${name}`])];

for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const version = /^[\^~]?(\d+\.\d+\.\d+\S*)$/.exec(range)?.[1];
    const found = places(place, name).find((one) => one in lock.packages);
    // A range is met by whatever npm chose; an exact version by itself alone.
    if (!version || (found && (range !== version || lock.packages[found].version === version))) continue;
    const dev = entry.dev ? { dev: true } : {};
    lock.packages[found ? `${place}/node_modules/${name}` : `node_modules/${name}`] = {
      ...{ version, ...platform(name), ...dev, optional: true },
    };
    process.stdout.write(`added ${name} ${version}\n`);
  }
}
const sorted = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted.map((key) => [key, lock.packages[key]]));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
