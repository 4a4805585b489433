import { html } from 'hono/html';
import type { Locale } from '../http/context.js';
import { devMailTextsDe } from './dev-mail-texts.de.js';
import { devMailTextsEn } from './dev-mail-texts.en.js';
import type { KeptMail, KeptMailSummary } from './kept-mails.queries.js';

/** How a mail is shown: as a computer's or a phone's mail program would, or its text part. */
export const views = ['wide', 'phone', 'text'] as const;
export type View = (typeof views)[number];

/** What the page shows. */
export interface Mailbox {
  mails: readonly KeptMailSummary[];
  shown: KeptMail | null;
  view: View;
  locale: Locale;
  now: Date;
}

const texts = { de: devMailTextsDe, en: devMailTextsEn };

/** As people say it: the time of today, the day of everything older. */
function when(instant: string, { locale, now }: Mailbox): string {
  const date = new Date(instant);
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(date);
  if (date.toDateString() === now.toDateString()) return `${texts[locale].today}, ${time}`;
  return `${new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(date)}, ${time}`;
}

const entry = (mail: KeptMailSummary, mailbox: Mailbox) => html`
        <li>
          <a href="/dev/mail/${mail.id}"${mail.id === mailbox.shown?.id ? html` aria-current="page"` : ''}>
            <span class="who"><strong>${mail.recipient}</strong><time datetime="${mail.createdAt}">${when(mail.createdAt, mailbox)}</time></span>
            <span class="subject">${mail.subject}</span>
            <span class="source">${mail.sourceName}</span>
          </a>
        </li>`;

function list(mailbox: Mailbox) {
  const words = texts[mailbox.locale];
  return html`<nav class="list" aria-label="${words.list}">
      <ul>${mailbox.mails.map((mail) => entry(mail, mailbox))}
      </ul>
    </nav>`;
}

function body(mail: KeptMail, view: View) {
  if (view === 'text') return html`<pre class="plain" tabindex="0">${mail.text}</pre>`;
  return html`<iframe class="${view}" src="/dev/mail/${mail.id}/html" title="${mail.subject}" sandbox="allow-popups"></iframe>`;
}

function message(mail: KeptMail, mailbox: Mailbox) {
  const words = texts[mailbox.locale];
  return html`<main class="message" id="message">
      <a class="back" href="/dev/mail">‹ ${words.back}</a>
      <h2>${mail.subject}</h2>
      <dl>
        <div><dt>${words.from}</dt><dd>${mail.sourceName}</dd></div>
        <div><dt>${words.to}</dt><dd>${mail.recipient}</dd></div>
        <div><dt>${words.at}</dt><dd><time datetime="${mail.createdAt}">${when(mail.createdAt, mailbox)}</time></dd></div>
        ${mail.attachments.length > 0 ? html`<div><dt>${words.attachments}</dt><dd>${mail.attachments.map(({ name }) => name).join(', ')}</dd></div>` : ''}
      </dl>
      <nav class="views" aria-label="${words.views}">${views.map(
        (view) =>
          html`<a href="/dev/mail/${mail.id}?view=${view}"${view === mailbox.view ? html` aria-current="true"` : ''}>${words[view]}</a>`,
      )}</nav>
      <div class="sheet">${body(mail, mailbox.view)}</div>
    </main>`;
}

const nothing = ({ locale }: Mailbox) => html`<main class="nothing" id="message">
      <svg viewBox="0 0 120 90" aria-hidden="true"><path d="M14 20h92v56H14zM14 20l46 34 46-34M30 8h60"/></svg>
      <h2>${texts[locale].empty}</h2>
      <p>${texts[locale].emptyHint}</p>
    </main>`;

function content(mailbox: Mailbox) {
  const { mails, shown, locale } = mailbox;
  if (mails.length === 0 && !shown) return nothing(mailbox);
  const right = shown
    ? message(shown, mailbox)
    : html`<main class="choose" id="message"><p>${texts[locale].choose}</p></main>`;
  return html`<div class="${shown ? 'panes reading' : 'panes'}">
    ${list(mailbox)}
    ${right}
    </div>`;
}

/** The page of kept mails, with one of them open or none. */
export async function mailboxPage(mailbox: Mailbox): Promise<string> {
  const { shown, locale } = mailbox;
  const words = texts[locale];
  const page = await html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${shown ? `${shown.subject} · ` : ''}${words.title}</title>
    <link rel="icon" href="/pages/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/pages/dev-mail.css">
  </head>
  <body>
    <header>
      <div>
        <h1><a href="/dev/mail">${words.title}</a></h1>
        <p>${words.lead}</p>
      </div>
      <a class="reload" href="${shown ? `/dev/mail/${shown.id}` : '/dev/mail'}">${words.reload}</a>
    </header>
    ${content(mailbox)}
  </body>
</html>`;
  return String(page);
}
