import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { Exchange } from '../core/http/exchange.js';
import { pageHeaders } from '../core/http/hosting.js';
import { type Choosable, openUnsubscribe } from '../core/outbox/choices.js';
import * as choices from '../core/outbox/choices.queries.js';
import type { Services } from '../core/services.js';
import { findSender } from './notifications.queries.js';
import { de, type NotificationTexts } from './notifications-texts.de.js';
import { en } from './notifications-texts.en.js';

type Html = ReturnType<typeof html>;

const headers = {
  ...pageHeaders,
  'cache-control': 'no-store',
  // The address holds what may be chosen away.
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

const page = async ({ lang, title, body }: { lang: string; title: string; body: Html }) =>
  String(
    await html`<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="icon" href="/pages/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/pages/plain.css">
  </head>
  <body><main><h1>${title}</h1>${body}</main></body>
</html>`,
  );

const question = (words: NotificationTexts, kind: string, company: string) => html`
    <p>${words.ask(kind, company)}</p>
    <p class="quiet">${words.stays}</p>
    <form method="post"><button type="submit">${words.act}</button></form>`;

const answer = (words: NotificationTexts, kind: string, company: string) => html`
    <p role="status">${words.done(kind, company)}</p>
    <p class="quiet">${words.again}</p>
    <p><a href="/benachrichtigungen">${words.toProfile}</a></p>`;

/** Who would no longer write, and what the membership reads; chooses the kind away first where `away` says so. */
function open(services: Services, choice: Choosable, away: boolean) {
  return services.database.transaction({ sources: [choice.sourceId] }, async (sql) => {
    if (away) await choices.save(sql, choice, false);
    return findSender(sql, choice.sourceId, choice.membershipId);
  });
}

/**
 * The page behind the link at the foot of mails. Looking at it changes nothing, since mail programs look ahead; a POST
 * does it at once, from the page's button or by a mail program itself (RFC 8058), without a cookie or a sign-in.
 */
export function routeUnsubscribe(app: Hono, services: Services): void {
  async function show(c: Context, away: boolean) {
    const exchange = new Exchange(c, services);
    const choice = openUnsubscribe(services.secret, c.req.param('token') ?? '');
    const found = choice && (await open(services, choice, away));
    const lang = found?.locale ?? exchange.locale;
    const words = lang === 'de' ? de : en;
    if (!choice || !found) {
      const body = html`<p>${words.gone}</p><p><a href="/benachrichtigungen">${words.toProfile}</a></p>`;
      return c.html(await page({ lang, title: words.goneTitle, body }), 404, headers);
    }
    const body = (away ? answer : question)(words, words.kinds[choice.kind], found.company);
    return c.html(await page({ lang, title: away ? words.doneTitle : words.title, body }), 200, headers);
  }
  app.get('/abbestellen/:token', (c) => show(c, false));
  app.post('/abbestellen/:token', (c) => show(c, true));
}
