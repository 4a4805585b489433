import { PDF } from '@libpdf/core';
import { expect, test } from 'vitest';
import { type PdfBlock, type PdfDocument, writePdf } from './pdf.js';

const sender = { name: 'Hausverwaltung Lindenhof', accent: '#7a3b12', lines: ['Lindenallee 4', '04103 Leipzig'] };

const written = (blocks: readonly PdfBlock[], more: Partial<PdfDocument> = {}) =>
  writePdf({ title: 'Betriebskostenabrechnung 2025', sender, language: 'de', blocks, ...more });

/** A document as a reader sees it: its title, and the lines of each page. */
async function read(bytes: Uint8Array) {
  const pdf = await PDF.load(bytes);
  const pages = pdf.getPages().map((page) => page.extractText().text);
  return { title: pdf.getTitle(), language: pdf.getLanguage(), author: pdf.getAuthor(), pages };
}

test('a document reads back with its title, language, sender and every kind of block', async () => {
  const bytes = await written([
    { heading: 'Ihre Wohnung' },
    {
      facts: [
        ['Mieterin', 'Şahin, Łucja'],
        ['Straße', 'Große Gasse 7, Größe 54 m²'],
      ],
    },
    { paragraph: 'Bitte überweisen Sie 123,45 €.' },
    { table: { head: ['Kostenart', 'Ihr Anteil'], rows: [['Grundsteuer', '98,20 €']] } },
    { note: 'Einwendungen sind binnen zwölf Monaten möglich.' },
  ]);

  const { title, language, author, pages } = await read(bytes);

  expect({ title, language, author }).toEqual({
    title: 'Betriebskostenabrechnung 2025',
    language: 'de',
    author: 'Hausverwaltung Lindenhof',
  });
  for (const text of [
    'Hausverwaltung Lindenhof',
    'Lindenallee 4 · 04103 Leipzig',
    'Ihre Wohnung',
    'Şahin, Łucja',
    'Große Gasse 7, Größe 54 m²',
    'Bitte überweisen Sie 123,45 €.',
    'Grundsteuer',
    '98,20 €',
    'Einwendungen sind binnen zwölf Monaten möglich.',
    'Seite 1 von 1',
  ]) {
    expect(pages[0]).toContain(text);
  }
});

test('only the characters in use are embedded, so that a letter stays small', async () => {
  expect((await written([{ paragraph: 'Guten Tag' }])).length).toBeLessThan(20_000);
});

test('long tables run over several numbered pages, and each repeats the head', async () => {
  const rows = Array.from({ length: 120 }, (_, row) => [`Beleg ${row + 1}`, `${row},00 €`]);

  const { pages } = await read(await written([{ table: { head: ['Beleg', 'Betrag'], rows } }]));

  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`Seite ${index + 1} von ${pages.length}`);
    expect(page).toMatch(/Beleg\s+Betrag/);
  }
  const found = pages.flatMap((page) => [...page.matchAll(/Beleg (\d+)/g)].map(([, number]) => Number(number)));
  expect(found).toEqual(rows.map((_, row) => row + 1));
});

test('numbers end at the same place, texts begin at the same', async () => {
  const rows = [
    ['Müll', '8,00 €'],
    ['Wasser und Abwasser', '1.208,00 €'],
  ];
  const [page] = (await PDF.load(await written([{ table: { head: ['Art', 'Betrag'], rows } }]))).getPages();
  const rights = page?.findText('8,00 €').map(({ bbox }) => Math.round(bbox.x + bbox.width));
  const lefts = ['Müll', 'Wasser und'].map((text) => Math.round(page?.findText(text)[0]?.bbox.x ?? 0));

  expect(rights).toHaveLength(2);
  expect(new Set(rights).size).toBe(1);
  expect(new Set(lefts).size).toBe(1);
});

test('Arabic, Hebrew, Cyrillic and emoji print as they are written, letters joined and from the right', async () => {
  const texts = ['Сломан лифт', 'Danke 👍🏽 😀', 'Heizung: مرحبا', 'שלום'];

  const { pages } = await read(await written(texts.map((paragraph) => ({ paragraph }))));

  for (const text of ['Сломан лифт', 'Danke 👍 😀', 'Heizung: ﺎﺒﺣﺮﻣ', 'םולש']) expect(pages[0]).toContain(text);
});

test('what no font can show is said to be missing, once for all that follows each other', async () => {
  const blocks = [{ paragraph: '漢字 漢字, seit नमस्ते gestern' }];

  const [german] = (await read(await written(blocks))).pages;
  const [english] = (await read(await written(blocks, { language: 'en' }))).pages;

  expect(german).toContain('[Zeichen nicht darstellbar], seit [Zeichen nicht darstellbar] gestern');
  expect(english).toContain('[characters cannot be shown], seit [characters cannot be shown] gestern');
});

test('nothing that people type breaks a document', async () => {
  const odd = [
    '漢字',
    '😀👨‍👩‍👧',
    'مرحبا',
    '\u0000\u0007',
    '\ud800',
    'A\u0301',
    'x'.repeat(3000),
    ' '.repeat(500),
    '\u00ad\u200b',
    '',
  ];

  const bytes = await written(
    odd.flatMap((text): PdfBlock[] => [
      { heading: text },
      { paragraph: text },
      { facts: [[text, text]] },
      { note: text },
      { table: { head: [text, 'B'], rows: [[text, text], []] } },
    ]),
    { title: odd.join(' '), footer: odd.join(' '), sender: { name: odd.join(' '), accent: 'rot', lines: odd } },
  );
  const { pages } = await read(bytes);

  expect(pages.join(' ')).toContain('[Zeichen nicht darstellbar]');
  expect(pages.join(' ')).not.toContain('□');
  expect(pages.join(' ')).toContain('Á');
});

test('a text as long as the longest answer runs over pages in full', async () => {
  const words = Array.from({ length: 1600 }, (_, word) => `Wort${word}`);

  const { pages } = await read(await written([{ paragraph: words.join(' ') }], { language: 'en', footer: 'Ende' }));

  expect(pages.join(' ').match(/Wort\d+/g)).toEqual(words);
  expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
});
