import type { DescribedOperation, OpenApi, Schema } from './openapi.js';

const safe = (text: unknown) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** Text with `code` in backquotes. */
const prose = (text: unknown) => safe(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const anchor = (id: string) => id.replace(/[^a-z0-9]+/gi, '-').toLowerCase();

const nameOf = (ref: unknown) => String(ref).split('/').at(-1) ?? '';

/** A schema's type in a few words, with links to named ones. */
function typeOf(schema: Schema): string {
  if (schema.$ref) return `<a href="#schema-${anchor(nameOf(schema.$ref))}">${safe(nameOf(schema.$ref))}</a>`;
  const variants = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (variants) return variants.map(typeOf).join(' or ');
  if (schema.const !== undefined) return `<code>${safe(JSON.stringify(schema.const))}</code>`;
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `<code>${safe(value)}</code>`).join(' ');
  if (schema.type === 'array') return `list of ${typeOf((schema.items ?? {}) as Schema)}`;
  if (schema.type === 'object' && schema.additionalProperties) {
    return `map of ${typeOf(schema.additionalProperties as Schema)}`;
  }
  return safe([schema.type ?? 'any', schema.format].filter(Boolean).join(', '));
}

function limitsOf(schema: Schema): string {
  const limits: string[] = [];
  const say = (key: string, text: (value: unknown) => string) =>
    schema[key] !== undefined && limits.push(text(schema[key]));
  say('minLength', (value) => `at least ${value} characters`);
  say('maxLength', (value) => `at most ${value} characters`);
  if (Number.isSafeInteger(schema.minimum) && schema.minimum !== Number.MIN_SAFE_INTEGER)
    say('minimum', (value) => `from ${value}`);
  if (Number.isSafeInteger(schema.maximum) && schema.maximum !== Number.MAX_SAFE_INTEGER)
    say('maximum', (value) => `to ${value}`);
  say('maxItems', (value) => `at most ${value} entries`);
  say('default', (value) => `default ${JSON.stringify(value)}`);
  return limits.length > 0 ? `<span class="limits">${safe(limits.join(', '))}</span>` : '';
}

const row = (name: string, schema: Schema, required: boolean, about?: unknown) => `<tr>
<th scope="row"><code>${safe(name)}</code>${required ? ' <span class="needed">required</span>' : ''}</th>
<td>${typeOf(schema)} ${limitsOf(schema)}${about ? `<p>${prose(about)}</p>` : ''}</td></tr>`;

const table = (caption: string, rows: string[]) =>
  rows.length > 0 ? `<table><caption>${caption}</caption><tbody>${rows.join('')}</tbody></table>` : '';

function fieldsOf(schema: Schema): string[] {
  const required = (schema.required ?? []) as string[];
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  return Object.entries(properties).map(([name, field]) =>
    row(name, field, required.includes(name), field.description),
  );
}

const schemaIn = (holder: Schema | undefined) =>
  Object.entries((holder?.content ?? {}) as Record<string, { schema: Schema }>).map(([type, { schema }]) => ({
    type,
    schema,
  }));

function bodyPart(caption: string, holder: Schema | undefined): string {
  return schemaIn(holder)
    .map(({ type, schema }) => {
      const fields = fieldsOf(schema);
      const label = `${caption} <small>${safe(type)}</small>`;
      return fields.length > 0 ? table(label, fields) : `<p class="whole">${label}: ${typeOf(schema)}</p>`;
    })
    .join('');
}

function answersPart(responses: DescribedOperation['responses']): string {
  const rows = Object.entries(responses).map(([status, response]) => {
    const types = schemaIn(response).map(({ schema }) => typeOf(schema));
    const shown =
      Number(status) >= 400 ? prose(response.description) : [prose(response.description), ...types].join(' ');
    return `<tr><th scope="row"><span class="status s${status[0]}">${status}</span></th><td>${shown}</td></tr>`;
  });
  return table('Answers', rows);
}

const scopePart = (scope: string | undefined) => (scope ? ` <code class="scope">${safe(scope)}</code>` : '');

function operationPart(method: string, path: string, operation: DescribedOperation): string {
  const parameters = (operation.parameters ?? []).map((one) =>
    row(String(one.name), one.schema as Schema, Boolean(one.required), one.description),
  );
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
  return `<article id="${anchor(operation.operationId)}">
<h3><span class="method ${method}">${method.toUpperCase()}</span> <code class="path">/api/v1${safe(path)}</code></h3>
<p class="summary">${prose(operation.summary)} <span class="access">${safe(operation['x-access'])}</span>${scopePart(operation['x-scope'])}</p>
${table('Parameters', parameters)}${bodyPart('Body', operation.requestBody)}${bodyPart('Answer', success)}${answersPart(operation.responses)}
</article>`;
}

interface Entry {
  method: string;
  path: string;
  operation: DescribedOperation;
}

const entriesOf = ({ paths }: OpenApi): Entry[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );

function featurePart(name: string, entries: Entry[]): string {
  return `<section id="${anchor(name)}"><h2>${safe(name)}</h2>${entries
    .map(({ method, path, operation }) => operationPart(method, path, operation))
    .join('')}</section>`;
}

function navigation(groups: { name: string; entries: Entry[] }[]): string {
  const items = groups.map(({ name, entries }) => {
    const links = entries.map(
      ({ operation }) =>
        `<li><a href="#${anchor(operation.operationId)}">${safe(operation.operationId.split('.').slice(-1))}${operation.operationId.startsWith('manage.') ? ' <small>manage</small>' : ''}</a></li>`,
    );
    return `<li><a href="#${anchor(name)}">${safe(name)}</a><ul>${links.join('')}</ul></li>`;
  });
  return `<nav aria-label="Operations"><ul>${items.join('')}<li><a href="#schemas">Schemas</a></li><li><a href="#problems">Problems</a></li></ul></nav>`;
}

function schemasPart(schemas: Record<string, Schema>): string {
  const parts = Object.entries(schemas).map(([name, schema]) => {
    const fields = fieldsOf(schema);
    const about = schema.description ? `<p>${prose(schema.description)}</p>` : '';
    return `<article id="schema-${anchor(name)}"><h3>${safe(name)}</h3>${about}${fields.length > 0 ? table('Fields', fields) : `<p class="whole">${typeOf(schema)}</p>`}</article>`;
  });
  return `<section id="schemas"><h2>Schemas</h2>${parts.join('')}</section>`;
}

function problemsPart(entries: Entry[], sentences: Readonly<Record<string, string>>): string {
  const statuses = new Map<string, string>();
  for (const { operation } of entries) {
    for (const [status, { description }] of Object.entries(operation.responses)) {
      if (Number(status) < 400) continue;
      for (const [, code = ''] of String(description).matchAll(/`([^`]+)`/g)) statuses.set(code, status);
    }
  }
  const rows = [...statuses]
    .sort()
    .map(
      ([code, status]) =>
        `<tr id="problem-${anchor(code)}"><th scope="row"><code>${safe(code)}</code></th><td><span class="status s${status[0]}">${status}</span> ${safe(sentences[code] ?? '')}</td></tr>`,
    );
  return `<section id="problems"><h2>Problems</h2>${table('Codes', rows)}</section>`;
}

/** The API reference as one page of HTML: made of the definitions, without a script, and loading only `stylesheet`. */
export function referencePage(
  document: OpenApi,
  stylesheet: string,
  sentences: Readonly<Record<string, string>>,
): string {
  const entries = entriesOf(document);
  const groups = document.tags.map(({ name }) => ({
    name,
    entries: entries.filter(({ operation }) => operation.tags.includes(name)),
  }));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>p24 API reference</title><link rel="icon" href="/pages/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${stylesheet}"></head>
<body><a class="skip" href="#main">Skip to content</a>
<header><p class="brand">p24</p><h1>API reference</h1><p>${prose(document.info.description)}</p>
<p><a href="/openapi.json">OpenAPI ${document.openapi}</a> · version ${safe(document.info.version)}</p></header>
<div class="columns">${navigation(groups)}
<main id="main">${groups.map(({ name, entries: own }) => featurePart(name, own)).join('')}
${schemasPart(document.components.schemas)}${problemsPart(entries, sentences)}</main></div></body></html>`;
}
