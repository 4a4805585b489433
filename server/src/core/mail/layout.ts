import { type ColorName, type Colors, colorProperty } from '@p24/theme';
import { html, raw } from 'hono/html';
import type { MailSender } from './sender.js';
import type { MailContent } from './templates.js';
import { mailTextsDe } from './texts.de.js';
import { mailTextsEn } from './texts.en.js';

type Html = ReturnType<typeof html>;

const texts = { de: mailTextsDe, en: mailTextsEn };
const font = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** Which colour each class of the layout has: written inline for light, and as a rule for dark surroundings. */
const classes = {
  page: { 'background-color': 'background', color: 'text' },
  card: { 'background-color': 'surface', color: 'text' },
  edge: { 'border-color': 'border' },
  header: { 'background-color': 'header', color: 'on-header', 'border-color': 'header-border' },
  text: { color: 'text' },
  muted: { color: 'text-muted' },
  link: { color: 'link' },
  button: { 'background-color': 'accent', color: 'on-accent' },
} as const satisfies Record<string, Readonly<Record<string, ColorName>>>;

const declarations = (name: keyof typeof classes, colors: Colors, end = '') =>
  Object.entries(classes[name])
    .map(([property, color]) => `${property}: ${colors[colorProperty(color)]}${end};`)
    .join(' ');

/** Mail programs that know no style sheets get light colours inline; the others follow the reader's scheme. */
function styleSheet({ dark }: MailSender): Html {
  const rules = Object.keys(classes).map(
    (name) => `.${name} { ${declarations(name as keyof typeof classes, dark, ' !important')} }`,
  );
  return html`<style>
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      a { text-decoration-thickness: 1px; text-underline-offset: 2px; }
      @media (max-width: 480px) { .inset { padding-left: 20px !important; padding-right: 20px !important; } }
      @media (prefers-color-scheme: dark) { ${raw(rules.join(' '))} }
    </style>`;
}

/** Class and inline style of one element, so that both say the same. */
const look = (sender: MailSender, name: keyof typeof classes, style: string, more = '') =>
  raw(`class="${name}${more}" style="${declarations(name, sender.light)} ${style}"`);

const isLink = (url: string) => /^(https?:\/\/|mailto:)/i.test(url);

/** The name of the logo within its mail. */
export const logoCid = ({ sha256 }: NonNullable<MailSender['logo']>): string => `${sha256.slice(0, 32)}@logo`;

/**
 * A logo is drawn for the colour that its company chose for the header, so it stands on that in dark surroundings, too.
 * Half as large as it is, so that fine screens show it sharp.
 */
const logo = ({ name, light }: MailSender, picture: NonNullable<MailSender['logo']>) => {
  const [width, height] = [Math.ceil(picture.width / 2), Math.ceil(picture.height / 2)];
  const plate = `background-color: ${light[colorProperty('header')]}; color: ${light[colorProperty('on-header')]};`;
  return html`<img src="cid:${logoCid(picture)}" alt="${name}" width="${width}" height="${height}" style="display: block; width: ${width}px; height: auto; max-width: 100%; border: 0; border-radius: 4px; ${raw(plate)}">`;
};

const header = (sender: MailSender) => html`
          <tr>
            <td ${look(sender, 'header', 'padding: 22px 31px; border-style: solid; border-width: 1px 1px 0; border-radius: 12px 12px 0 0; font-size: 19px; line-height: 1.3; font-weight: 650;', ' inset')}>
              ${sender.logo ? logo(sender, sender.logo) : sender.name}
            </td>
          </tr>`;

const paragraph = (sender: MailSender, text: string) =>
  html`<p ${look(sender, 'text', 'margin: 0 0 16px;')}>${text}</p>`;

const facts = (sender: MailSender, { facts = [] }: MailContent) =>
  facts.length === 0
    ? ''
    : html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin: 0 0 20px;">${facts.map(
        ([label, value]) => html`
                <tr>
                  <td ${look(sender, 'muted', 'padding: 3px 20px 3px 0; vertical-align: top; white-space: nowrap;')}>${label}</td>
                  <td ${look(sender, 'text', 'padding: 3px 0; vertical-align: top; font-weight: 600;')}>${value}</td>
                </tr>`,
      )}</table>`;

/** Questions are longer than labels: each stands above its answer. */
const sections = (sender: MailSender, { sections = [] }: MailContent) =>
  sections.map(
    ({ title, rows }) => html`
              <h2 ${look(sender, 'text', 'margin: 24px 0 8px; font-size: 18px; line-height: 1.35; font-weight: 650;')}>${title}</h2>${rows.map(
                ([label, value]) => html`
              <p style="margin: 0 0 10px;"><span ${look(sender, 'muted', 'display: block; font-size: 14px;')}>${label}</span><span ${look(sender, 'text', 'display: block; white-space: pre-line; overflow-wrap: anywhere;')}>${value}</span></p>`,
              )}`,
  );

function action(sender: MailSender, { action }: MailContent, hint: string) {
  if (!action || !isLink(action.url)) return '';
  return html`<p style="margin: 8px 0 20px;"><a href="${action.url}" ${look(sender, 'button', 'display: inline-block; padding: 13px 26px; border-radius: 8px; font-weight: 600; text-decoration: none;')}>${action.text}</a></p>
              <p ${look(sender, 'muted', 'margin: 0; font-size: 13px; line-height: 1.5;')}>${hint}<br><a href="${action.url}" ${look(sender, 'link', 'word-break: break-all;')}>${action.url}</a></p>`;
}

/** The links at the foot: where the law wants the imprint, and where people look for the way home. */
function footLinks(
  { homepage, legal }: MailSender,
  { unsubscribe }: MailContent,
  locale: 'de' | 'en',
): readonly [string, string][] {
  const links = { homepage, imprint: legal.imprint, privacy: legal.privacy, terms: legal.terms, unsubscribe };
  return (Object.keys(links) as (keyof typeof links)[]).flatMap((key) => {
    const url = links[key];
    return url && isLink(url) ? [[texts[locale][key], url] as [string, string]] : [];
  });
}

const foot = (sender: MailSender, content: MailContent, locale: 'de' | 'en') => html`
          <tr>
            <td class="inset" style="padding: 20px 32px 8px; text-align: center;">
              <p ${look(sender, 'muted', 'margin: 0 0 8px; font-size: 13px; line-height: 1.5;')}>${sender.name}${content.reason ? html`<br>${content.reason}` : ''}</p>
              <p ${look(sender, 'muted', 'margin: 0; font-size: 13px; line-height: 2;')}>${footLinks(
                sender,
                content,
                locale,
              ).map(
                ([text, url], index) =>
                  html`${index > 0 ? raw(' &nbsp;·&nbsp; ') : ''}<a href="${url}" ${look(sender, 'link', '')}>${text}</a>`,
              )}</p>
            </td>
          </tr>`;

const signature = (sender: MailSender) =>
  sender.signature.length === 0
    ? ''
    : html`<p ${look(sender, 'text', 'margin: 24px 0 0;')}>${sender.signature.map((line, index) => html`${index > 0 ? raw('<br>') : ''}${line}`)}</p>`;

/** The HTML part: one table, styles inline, the logo comes with the mail and nothing is loaded. Every text is escaped. */
export async function mailHtml(content: MailContent, sender: MailSender, locale: 'de' | 'en'): Promise<string> {
  const words = texts[locale];
  const page = await html`<!doctype html>
<html lang="${words.lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${content.subject}</title>
    ${styleSheet(sender)}
  </head>
  <body ${look(sender, 'page', 'margin: 0; padding: 0;')}>
    <div style="display: none; max-height: 0; overflow: hidden;">${content.paragraphs[0] ?? ''}</div>
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" ${look(sender, 'page', '')}>
      <tr>
        <td align="center" style="padding: 24px 12px 32px;">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width: 600px; text-align: left; font-family: ${raw(font)}; font-size: 16px; line-height: 1.55; overflow-wrap: anywhere; word-break: break-word;">${header(sender)}
          <tr>
            <td ${look(sender, 'card', 'padding: 32px; border-radius: 0 0 12px 12px;', ' inset')}>
              <h1 ${look(sender, 'text', 'margin: 0 0 16px; font-size: 23px; line-height: 1.3; font-weight: 650;')}>${content.heading}</h1>
              ${content.paragraphs.map((text) => paragraph(sender, text))}
              ${facts(sender, content)}
              ${sections(sender, content)}
              ${action(sender, content, words.link)}
              ${signature(sender)}
            </td>
          </tr>${foot(sender, content, locale)}
        </table>
        </td>
      </tr>
    </table>
  </body>
</html>`;
  return String(page);
}

/** The text part: the same words in the same order. */
export function mailText(content: MailContent, sender: MailSender, locale: 'de' | 'en'): string {
  const blocks = [
    content.heading,
    ...content.paragraphs,
    (content.facts ?? []).map(([label, value]) => `${label}: ${value}`).join('\n'),
    ...(content.sections ?? []).map(({ title, rows }) =>
      [title.toUpperCase(), ...rows.map(([label, value]) => `${label}\n${value.replace(/^/gm, '  ')}`)].join('\n\n'),
    ),
    content.action && isLink(content.action.url) ? `${content.action.text}:\n${content.action.url}` : '',
    sender.signature.join('\n'),
    '-- ',
    [sender.name, content.reason, ...footLinks(sender, content, locale).map(([text, url]) => `${text}: ${url}`)]
      .filter(Boolean)
      .join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n').replace('-- \n\n', '-- \n')}\n`;
}
