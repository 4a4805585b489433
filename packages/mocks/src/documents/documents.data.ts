import type { Release } from '@p24/sdk/manage';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { type Content, contacts, type MockFile, properties } from '../world.js';

/** A category of documents; `contactId` names whose private one it is. */
export interface MockDocumentCategory {
  id: string;
  name: string;
  parentId: string | null;
  system: string | null;
  contactId: string | null;
}

/** A document as the mocked server keeps it; versions oldest first. */
export interface MockDocument {
  id: string;
  title: string;
  categoryId: string;
  datedOn: string | null;
  propertyId: string | null;
  ticketId: string | null;
  createdAt: string;
  versions: { no: number; fileId: string; createdAt: string; releasedAt: string | null }[];
  releases: Release[];
}

/** All about documents that the mocked server knows. */
export interface Shelf {
  documents: MockDocument[];
  categories: MockDocumentCategory[];
  /** `<contact>:<document>` to the private category in which it was filed. */
  filings: Map<string, string>;
  files: MockFile[];
}

const category = (number: number, name: string, system: string | null, parent: number | null = null) => ({
  ...{ id: mockId('document-category', number), name, system, contactId: null },
  parentId: parent === null ? null : mockId('document-category', parent),
});

const categories: readonly MockDocumentCategory[] = [
  category(1, 'Abrechnungen', 'statement'),
  category(2, 'Versammlung und Beschlüsse', 'meeting'),
  category(7, 'Einladungen', null, 2),
  category(8, 'Protokolle', null, 2),
  category(3, 'Energieausweis', 'energy'),
  category(4, 'Haus und Hausordnung', 'house'),
  category(5, 'Schreiben', 'letter'),
  category(6, 'Verträge', 'contract'),
  { ...category(20, 'Steuer', null), contactId: contacts[0]?.id ?? null },
];

/** What lies on the shelf: title, category, kilobytes, days since its release, and where it is for one house only. */
interface Text {
  title: string;
  category: number;
  kB: number;
  days: number;
  house?: 0 | 1;
  version?: number;
  extension?: string;
}

const year = (now: Date, before: number) => now.getUTCFullYear() - before;

const usual = (now: Date): Text[] => [
  { title: `Betriebskostenabrechnung ${year(now, 1)}`, category: 1, kB: 412, days: 0 },
  { title: 'Schreiben zur Fassadensanierung', category: 5, kB: 188, days: 3 },
  { title: `Einladung zur Eigentümerversammlung ${year(now, 0)}`, category: 7, kB: 236, days: 16, house: 1 },
  { title: `Protokoll der Eigentümerversammlung ${year(now, 1)}`, category: 8, kB: 154, days: 61, house: 1 },
  { title: 'Neue Hausordnung', category: 4, kB: 96, days: 75, version: 2 },
  { title: 'Energieausweis Gartenstraße 12', category: 3, kB: 1843, days: 118, house: 0 },
  { title: 'Lageplan der Stellplätze', category: 4, kB: 2381, days: 120, extension: 'png' },
  { title: `Abrechnung der Heizkosten ${year(now, 1)}`, category: 1, kB: 327, days: 139 },
  { title: 'Bescheinigung für haushaltsnahe Dienstleistungen', category: 1, kB: 71, days: 140 },
  { title: 'Merkblatt zum richtigen Lüften', category: 4, kB: 512, days: 207 },
  { title: 'Mietvertrag', category: 6, kB: 1290, days: 290, house: 0 },
  { title: 'Übergabeprotokoll der Wohnung', category: 6, kB: 864, days: 290, house: 0 },
  { title: `Betriebskostenabrechnung ${year(now, 2)}`, category: 1, kB: 405, days: 361 },
];

const kinds = [
  'Betriebskostenabrechnung',
  'Heizkostenabrechnung',
  'Schreiben',
  'Protokoll',
  'Wartungsnachweis',
] as const;

/** A thousand: what a manager of many houses or an archive of decades comes to. */
const thousand = (now: Date): Text[] =>
  Array.from({ length: 1000 }, (_, index) => ({
    title: `${kinds[index % kinds.length]} ${year(now, Math.floor(index / 40))} Nr. ${String(index + 1).padStart(4, '0')}`,
    category: [1, 1, 5, 8, 4][index % 5] ?? 5,
    kB: 40 + ((index * 37) % 900),
    days: index * 9,
  }));

const longTexts = (now: Date): Text[] => [
  {
    title:
      'Wärmedämmverbundsystemherstellerbescheinigung über die Instandsetzungsarbeiten an Balkonen, Geländern und Treppenhäusern der Gartenstraße 12',
    category: 4,
    kB: 20_480,
    days: 0,
  },
  ...usual(now),
];

const texts: Record<Content, (now: Date) => Text[]> = {
  usual,
  empty: () => [],
  many: thousand,
  long: longTexts,
};

/** A page that every viewer opens: the smallest PDF with a line of text. */
const pdf = (title: string) => `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length ${title.length + 40}>>stream
BT /F 20 Tf 60 760 Td (${title.replace(/[()\\]/g, ' ')}) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj
trailer<</Root 1 0 R>>`;

function file(text: Text, number: number): MockFile {
  const extension = text.extension ?? 'pdf';
  const type = extension === 'pdf' ? 'application/pdf' : `image/${extension}`;
  const body = new Blob([pdf(text.title)], { type });
  return { id: mockId('document-file', number), name: `${text.title}.${extension}`, type, body, size: text.kB * 1024 };
}

function document(text: Text, number: number, now: Date): MockDocument {
  const released = text.days ? daysAgo(now, text.days, 8, 15) : new Date(now.getTime() - 25 * 60_000).toISOString();
  const createdAt = daysAgo(now, text.days + 1, 16, 5);
  const versions = Array.from({ length: text.version ?? 1 }, (_, index) => ({
    no: index + 1,
    fileId: mockId('document-file', number),
    createdAt,
    releasedAt: released,
  }));
  const { house } = text;
  return {
    id: mockId('document', number),
    title: text.title,
    categoryId: mockId('document-category', text.category),
    datedOn: daysAgo(now, text.days + 4).slice(0, 10),
    propertyId: house === undefined ? null : properties[house].id,
    ticketId: null,
    createdAt,
    versions,
    releases: [
      {
        id: mockId('document-release', number),
        audience: {
          all: house === undefined,
          properties: house === undefined ? [] : [properties[house].id],
          contacts: [],
          groups: [],
        },
        releasedAt: released,
        by: 'Petra Lindner',
        visibleFrom: released,
        visibleUntil: null,
        notify: text.days < 200,
        revokedAt: null,
      },
    ],
  };
}

/** The documents of a managing company, newest first, with one that nobody was given yet. */
export function shelfOf(content: Content, now: Date): Shelf {
  const written = texts[content](now);
  const documents = written.map((text, index) => document(text, index + 1, now));
  const files = written.map((text, index) => file(text, index + 1));
  if (content === 'usual') {
    const draft: Text = { title: 'Wirtschaftsplan', category: 2, kB: 275, days: 0 };
    const number = written.length + 1;
    const made = document(draft, number, now);
    const versions = made.versions.map((version) => ({ ...version, releasedAt: null }));
    documents.unshift({ ...made, versions, releases: [] });
    files.push(file(draft, number));
  }
  const own = categories.at(-1);
  const filings = new Map<string, string>();
  const certificate = documents.find(({ title }) => title.startsWith('Bescheinigung'));
  if (own?.contactId && certificate) filings.set(`${own.contactId}:${certificate.id}`, own.id);
  return { documents, categories: content === 'empty' ? [] : categories.map((one) => ({ ...one })), filings, files };
}
