import type { Context, Hono } from 'hono';
import { Exchange } from '../http/exchange.js';
import { pageHeaders } from '../http/hosting.js';
import type { Services } from '../services.js';
import { mailboxPage, type View, views } from './dev-mail-page.js';
import type { KeptMail } from './kept-mails.queries.js';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const page = {
  ...pageHeaders,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** A mail may show its styles and its logo, and do nothing; links open beside it. */
const mailHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:; frame-ancestors 'self'; sandbox allow-popups",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

const viewOf = (asked: string | undefined): View => views.find((view) => view === asked) ?? 'wide';

/** Shows kept mails at `/dev/mail`, while there is no mail server and to this machine only. */
export function routeDevMail(app: Hono, services: Services): void {
  const { keptMails: mails } = services;
  if (!mails) return;

  async function show(c: Context, shown: KeptMail | null) {
    const { locale, now } = new Exchange(c, services);
    const mailbox = { mails: (await mails?.list()) ?? [], shown, view: viewOf(c.req.query('view')), locale, now };
    return c.html(await mailboxPage(mailbox), 200, page);
  }

  app.use('/dev/mail/*', async (c, next) => {
    if (!new Exchange(c, services).local) return c.notFound();
    return next();
  });
  app.get('/dev/mail', (c) => show(c, null));
  app.get(`/dev/mail/:id{${uuid}}`, async (c) => {
    const mail = await mails.find(c.req.param('id'));
    return mail ? show(c, mail) : c.notFound();
  });
  app.get(`/dev/mail/:id{${uuid}}/html`, async (c) => {
    const mail = await mails.find(c.req.param('id'));
    return mail ? c.html(mail.html.replace('<head>', '<head><base target="_blank">'), 200, mailHeaders) : c.notFound();
  });
}
