/** Adds a line to a file's end; the formatter puts exports into their order. */
const append =
  (line) =>
  ({ text, fill }) =>
    `${text.trimEnd()}\n${fill(line)}\n`;

/** Adds an import; the formatter puts imports into their order. */
const importing =
  (line) =>
  ({ text, fill }) =>
    text.replace(/^import /m, `${fill(line)}\nimport `);

/** Adds a line to those that look alike, before the first that comes after it in the alphabet. */
const among =
  (pattern, template) =>
  ({ text, file, fill }) => {
    const line = fill(template);
    const lines = text.split('\n');
    const alike = lines.flatMap((one, index) => (pattern.test(one) ? [index] : []));
    const last = alike.at(-1);
    if (last === undefined) throw new Error(`${file} has no line like ${pattern} any more: adapt feature-lists.mjs.`);
    const place = alike.find((index) => lines[index] > line) ?? last + 1;
    return lines.toSpliced(place, 0, line).join('\n');
  };

const matrixRow = `
  '__feature-name__.list': {
    may: itself,
    else: 200,
    request: async ({ db, here, people }) => {
      await db.direct\`
        insert into __feature_name__ (source_id, id, contact_id, title)
        values (\${here.id}, \${uuid()}, \${people.tenant?.contactId ?? ''}, 'Only for the tenant')\`;
      return { path: '/__feature-name__', secrets: ['Only for the tenant'] };
    },
  },
};`;

/** The lists that name every feature, each with what a new one adds to it; placeholders as in the templates. */
export const lists = {
  'packages/sdk/src/api.ts': [
    append(`export { type __ItemName__, __featureName__Api } from './__feature-name__/__feature-name__.api.js';`),
  ],
  'packages/sdk/src/index.ts': [
    append(`export type { __ItemName__ } from './__feature-name__/__feature-name__.api.js';`),
    append(`export { __FeatureName__ } from './__feature-name__/__feature-name__.js';`),
  ],
  'packages/sdk/src/client.ts': [
    importing(`import { __FeatureName__ } from './__feature-name__/__feature-name__.js';`),
    among(/^ {2}readonly \w+: \w+;$/, '  readonly __featureName__: __FeatureName__;'),
    among(/^ {4}this\.\w+ = new \w+\(http\);$/, '    this.__featureName__ = new __FeatureName__(http);'),
  ],
  'packages/components/src/index.ts': [
    append(`export { __FeatureName__ } from './__feature-name__/__feature-name__.js';`),
  ],
  'packages/mocks/src/index.ts': [
    importing(`import { __featureName__Mocks } from './__feature-name__/__feature-name__.mocks.js';`),
    among(/^ {2}\w+Mocks,$/, '  __featureName__Mocks,'),
  ],
  'server/src/app.ts': [
    importing(`import { __featureName__Served } from './__feature-name__/__feature-name__.js';`),
    among(/^ {2}[\w'-]+: \[.*Served\],$/, `  '__feature-name__': [__featureName__Served],`),
  ],
  'test/matrix/rows.ts': [({ text, fill }) => text.replace(/\n};\s*$/, () => `\n${fill(matrixRow)}\n`)],
};
