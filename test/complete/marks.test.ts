import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** A line whose colour has to stand out from the page: a pale accent fills well, but only `accent-border` is seen there. */
const paleLine = /\b(border|outline|box-shadow|stroke)[a-z-]*:[^;]*var\(--(_color-)?accent[,)]/;

test('no line is drawn in the accent itself, which may be as pale as the page', () => {
  const sheets = ['packages/components/src', 'examples/portal/src'].flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.css$|\.styles\.ts$|core\/parts\/[a-z-]+\.ts$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  expect(sheets.length).toBeGreaterThan(40);

  const pale = sheets.flatMap((file) =>
    readFileSync(resolve(root, file), 'utf8')
      .split('\n')
      .flatMap((line) => (paleLine.test(line) ? [`${file}: ${line.trim()}`] : [])),
  );

  expect(pale).toEqual([]);
});
