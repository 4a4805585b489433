import type { Hono } from 'hono';
import { en } from '../texts.en.js';
import { pageHeaders } from './hosting.js';
import { openApi } from './openapi.js';
import { referencePage } from './reference.js';
import type { Served } from './serve.js';

/** Gives out the OpenAPI document and the reference that is rendered from it, both made once. */
export function routeDocs(app: Hono, features: Readonly<Record<string, readonly Served[]>>, version: string): void {
  const document = openApi(features, version);
  const texts = Object.values(features).flatMap((definitions) => definitions.map((one) => one.texts?.en ?? {}));
  const page = referencePage(document, '/pages/docs.css', Object.assign({}, ...texts, en));
  const json = JSON.stringify(document, null, 2);
  const shared = {
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  };
  app.get('/openapi.json', (c) => c.body(json, 200, { ...shared, 'content-type': 'application/json' }));
  app.get('/docs', (c) => c.html(page, 200, { ...pageHeaders, 'x-content-type-options': 'nosniff' }));
}
