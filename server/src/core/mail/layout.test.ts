import { readyMadeSets } from '@p24/theme';
import { deriveTheme } from '@p24/theme/derive';
import { expect, test } from 'vitest';
import { logoCid, mailHtml, mailText } from './layout.js';
import type { MailSender } from './sender.js';
import type { MailContent } from './templates.js';

const theme = deriveTheme(readyMadeSets[1].set);

const sender: MailSender = {
  name: 'Hausverwaltung Müller & Söhne',
  homepage: 'https://www.mueller.example',
  legal: {
    imprint: 'https://www.mueller.example/impressum',
    privacy: 'https://www.mueller.example/datenschutz',
    terms: null,
  },
  from: { name: 'Hausverwaltung Müller & Söhne', address: 'no-reply@portal.example' },
  replyTo: null,
  signature: ['Herzliche Grüße', 'Ihre Hausverwaltung'],
  logo: null,
  letterLogo: null,
  postal: [],
  ...theme,
};

const content: MailContent = {
  subject: 'Neuer Aushang',
  heading: 'Es gibt einen neuen Aushang',
  paragraphs: ['Die Heizung wird gewartet.', 'Bitte halten Sie den Keller frei.'],
  facts: [['Termin', '3. Dezember, 9 Uhr']],
  action: { text: 'Zum Aushang', url: 'https://www.mueller.example/portal?a=1&b=2' },
  reason: 'Sie erhalten diese Nachricht, weil Sie hier wohnen.',
};

test('a mail shows its sender: name, colours, homepage and the legal links that are set', async () => {
  const html = await mailHtml(content, sender, 'de');

  expect(html).toContain('Hausverwaltung Müller &amp; Söhne');
  expect(html).toContain(`background-color: ${theme.light['--p24-color-header']}`);
  expect(html).toContain(`background-color: ${theme.light['--p24-color-accent']}`);
  expect(html).toMatch(/<a href="https:\/\/www\.mueller\.example"[^>]*>Zur Webseite<\/a>/);
  expect(html).toMatch(/<a href="https:\/\/www\.mueller\.example\/impressum"[^>]*>Impressum<\/a>/);
  expect(html).toMatch(/<a href="https:\/\/www\.mueller\.example\/datenschutz"[^>]*>Datenschutz<\/a>/);
  expect(html).not.toContain('AGB');
});

test('whoever reads in the dark gets the dark colours', async () => {
  const html = await mailHtml(content, sender, 'de');
  const dark = html.slice(html.indexOf('@media (prefers-color-scheme: dark)'), html.indexOf('</style>'));

  expect(dark).toContain(`.card { background-color: ${theme.dark['--p24-color-surface']} !important;`);
  expect(dark).toContain(`.text { color: ${theme.dark['--p24-color-text']} !important;`);
});

test('both parts say the same', async () => {
  const [html, text] = [await mailHtml(content, sender, 'de'), mailText(content, sender, 'de')];

  const said = [
    content.heading,
    ...content.paragraphs,
    'Termin',
    '3. Dezember, 9 Uhr',
    'Zum Aushang',
    ...sender.signature,
  ];
  for (const words of [...said, 'Sie hier wohnen', 'Impressum', 'https://www.mueller.example/impressum']) {
    expect(html).toContain(words);
    expect(text).toContain(words);
  }
  expect(text).toContain('Zum Aushang:\nhttps://www.mueller.example/portal?a=1&b=2\n');
});

test('the words that all mails share follow the language', async () => {
  expect(await mailHtml(content, sender, 'en')).toMatch(/<html lang="en">.*Imprint.*Privacy/s);
  expect(mailText(content, sender, 'en')).toContain('Imprint: https://');
});

test('nothing that anybody typed becomes markup', async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const html = await mailHtml(
    {
      subject: evil,
      heading: evil,
      paragraphs: [evil],
      facts: [[evil, evil]],
      action: { text: evil, url: `https://x.example/${evil}` },
      reason: evil,
    },
    {
      ...sender,
      name: evil,
      signature: [evil],
      homepage: `https://x.example/${evil}`,
      logo: { sha256: evil, width: 10, height: 10 },
    },
    'de',
  );

  expect(html.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<script|<img src=x|<[^>]*\sonerror=/);
});

test('a link that is none is left out of both parts', async () => {
  const action = { text: 'Klicken', url: 'javascript:alert(1)' };

  expect(await mailHtml({ ...content, action }, sender, 'de')).not.toMatch(/javascript:|Klicken/);
  expect(mailText({ ...content, action }, sender, 'de')).not.toMatch(/javascript:|Klicken/);
});

test('a logo takes the place of the name, carries it for those who do not see it, and keeps its ground in the dark', async () => {
  const logo = { sha256: 'ab'.repeat(32), width: 600, height: 99 };
  const html = await mailHtml(content, { ...sender, logo }, 'de');

  expect(html).toContain(
    `<img src="cid:${logoCid(logo)}" alt="Hausverwaltung Müller &amp; Söhne" width="300" height="50"`,
  );
  expect(html).toMatch(new RegExp(`<img [^>]*background-color: ${theme.light['--p24-color-header']};`));
});

test('nothing is loaded from anywhere, with or without a logo', async () => {
  const logo = { sha256: 'ab'.repeat(32), width: 600, height: 99 };
  for (const shown of [sender, { ...sender, logo }])
    expect(await mailHtml(content, shown, 'de')).not.toMatch(/<link|url\(|@import|src="(?!cid:)/);
});
