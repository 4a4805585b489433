import type { NoticeCategory, NoticeType } from '@p24/sdk';
import type { Release } from '@p24/sdk/manage';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { type Content, properties, source } from '../world.js';

/** A notice as the mocked server keeps it. */
export interface MockNotice {
  id: string;
  title: string;
  type: NoticeType;
  categoryId: string;
  html: string;
  link: { url: string; text: string } | null;
  startsAt: string | null;
  endsAt: string | null;
  attachments: string[];
  createdAt: string;
  releases: Release[];
}

const category = (number: number, name: string, system: string | null): NoticeCategory => ({
  id: mockId('category', number),
  sourceId: source.id,
  name,
  system,
});

export const categories = [
  category(1, 'Allgemein', 'general'),
  category(2, 'Garagenordnung', 'garage-rules'),
  category(3, 'Hausordnung', 'house-rules'),
  category(4, 'Merkblätter', 'leaflets'),
  category(5, 'Problemabfälle', 'problem-waste'),
  category(6, 'Termine im Haus', null),
] as const;

const [general, garage, houseRules, leaflets, waste, dates] = categories;

/** The files that notices attach, each with a line of text in place of its content. */
export const attachedFiles = [
  { id: mockId('file', 1), name: 'Einladung-Mieterversammlung.pdf', type: 'application/pdf' },
  { id: mockId('file', 2), name: 'Hausordnung.pdf', type: 'application/pdf' },
  { id: mockId('file', 3), name: 'Lageplan-Stellplätze.png', type: 'image/png' },
] as const;

/** What a notice says, how many days ago it was released, and to which houses if not to all. */
interface Text {
  days: number;
  title: string;
  html: string;
  type?: NoticeType;
  category?: NoticeCategory;
  link?: MockNotice['link'];
  /** Days from now, from and until which hour. */
  appointment?: { in: number; from: number; until?: number };
  attachments?: string[];
  house?: 0 | 1;
}

const year: readonly Text[] = [
  {
    days: 0,
    title: 'Die Heizung fällt am Vormittag aus',
    type: 'danger',
    category: dates,
    appointment: { in: 3, from: 8, until: 12 },
    html: '<p>Die Firma Kessler tauscht die Umwälzpumpe im Heizungskeller. <strong>Von 8 bis etwa 12 Uhr</strong> bleiben Heizkörper und Warmwasser kalt.</p><p>Bitte drehen Sie die Thermostate nicht auf, damit die Anlage danach gleichmäßig anläuft. Vielen Dank für Ihr Verständnis.</p>',
  },
  {
    days: 2,
    title: 'Ablesung der Rauchwarnmelder',
    type: 'warning',
    category: dates,
    appointment: { in: 9, from: 9, until: 15 },
    html: '<p>Der Messdienst prüft in allen Wohnungen die Rauchwarnmelder. Bitte sorgen Sie dafür, dass jemand zu Hause ist, oder geben Sie Ihren Schlüssel bei Nachbarn ab.</p><ul><li>Erdgeschoss und 1. Obergeschoss: 9 bis 12 Uhr</li><li>2. und 3. Obergeschoss: 12 bis 15 Uhr</li></ul>',
  },
  {
    days: 6,
    title: 'Neue Mülltonnen für Papier',
    type: 'info',
    html: '<p>Im Hof stehen jetzt zwei größere blaue Tonnen. Falten Sie Kartons bitte zusammen, dann reicht der Platz für alle bis zur nächsten Leerung.</p>',
    link: { url: 'https://www.example.de/abfallkalender', text: 'Zum Abfallkalender der Stadt' },
  },
  {
    days: 12,
    title: 'Einladung zur Mieterversammlung',
    type: 'info',
    category: dates,
    appointment: { in: 20, from: 18, until: 20 },
    attachments: [attachedFiles[0].id],
    html: '<p>Wir laden Sie herzlich in den Gemeinschaftsraum ein. Auf dem Programm stehen die Fassadensanierung im Frühjahr, die neuen Fahrradständer und Ihre Fragen.</p>',
  },
  {
    days: 25,
    title: 'Das Treppenhauslicht ist repariert',
    html: '<p>Der Bewegungsmelder im 2. Obergeschoss funktioniert wieder. Danke an alle, die ihn gemeldet haben.</p>',
    house: 0,
  },
  {
    days: 41,
    title: 'Richtig lüften im Winter',
    type: 'info',
    category: leaflets,
    html: '<p>Stoßlüften spart Heizkosten und beugt Schimmel vor:</p><ol><li>Fenster weit öffnen statt kippen.</li><li>Drei- bis viermal am Tag für fünf bis zehn Minuten.</li><li>Währenddessen die Heizung abdrehen.</li></ol>',
  },
  {
    days: 63,
    title: 'Legionellenprüfung: alles in Ordnung',
    html: '<p>Die vorgeschriebene Untersuchung des Trinkwassers ergab keine Beanstandung. Den Befund können Sie bei uns einsehen.</p>',
  },
  {
    days: 88,
    title: 'Sommerfest im Hof',
    type: 'info',
    category: dates,
    appointment: { in: -70, from: 15, until: 22 },
    html: '<p>Wer einen Kuchen oder Salat mitbringt, trägt sich bitte in die Liste am Schwarzen Brett ein. Für Getränke und Grill ist gesorgt.</p>',
  },
  {
    days: 120,
    title: 'Stellplätze werden neu markiert',
    type: 'warning',
    category: garage,
    attachments: [attachedFiles[2].id],
    html: '<p>Bitte fahren Sie Ihre Fahrzeuge am Markierungstag bis 7 Uhr vom Hof. Die neue Aufteilung finden Sie im Lageplan.</p>',
  },
  {
    days: 170,
    title: 'Schadstoffmobil kommt in die Gartenstraße',
    category: waste,
    html: '<p>Farben, Lacke, Batterien und Leuchtstoffröhren gehören nicht in den Hausmüll. Das Schadstoffmobil nimmt sie kostenlos an.</p>',
    house: 0,
  },
  {
    days: 230,
    title: 'Trinkwasser wird für drei Stunden abgestellt',
    type: 'danger',
    category: dates,
    appointment: { in: -224, from: 9, until: 12 },
    html: '<p>Die Wasserwerke erneuern den Hausanschluss. Bitte füllen Sie vorher etwas Wasser ab.</p>',
  },
  {
    days: 290,
    title: 'Ihre Ansprechpartnerin: Petra Lindner',
    html: '<p>Frau Lindner betreut ab sofort Ihr Haus. Sie erreichen sie werktags von 9 bis 12 Uhr und jederzeit über dieses Portal.</p>',
  },
  {
    days: 350,
    title: 'Hausordnung',
    category: houseRules,
    attachments: [attachedFiles[1].id],
    html: '<p>Die Hausordnung gilt für alle Bewohnerinnen und Bewohner. Ruhezeiten sind täglich von 13 bis 15 Uhr und von 22 bis 6 Uhr.</p>',
  },
];

const longText: Text = {
  days: 0,
  title:
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenaufbewahrungsraum: Instandsetzungsarbeiten an Balkonen und Geländern',
  type: 'warning',
  category: dates,
  appointment: { in: 12, from: 6, until: 15 },
  link: {
    url: `https://www.example.de/${'sanierung-'.repeat(20)}`,
    text: 'Bauzeitenplan mit allen Abschnitten und Kontaktdaten der beteiligten Firmen',
  },
  attachments: attachedFiles.map(({ id }) => id),
  html: `<h3>Was geschieht</h3>${'<p>Die Balkone der Südseite werden eingerüstet, abgedichtet und neu beschichtet. Während der Arbeiten können Sie Ihren Balkon nicht betreten; Pflanzen und Möbel lagern wir auf Wunsch ein. Wärmedämmverbundsystemhersteller und Gerüstbauunternehmen stimmen sich täglich ab.</p>'.repeat(8)}<ul>${'<li>Bitte halten Sie Fenster zur Südseite während der Arbeitszeit geschlossen.</li>'.repeat(12)}</ul>`,
};

const everyday = [
  'Treppenreinigung',
  'Winterdienst',
  'Gartenarbeiten',
  'Aufzugwartung',
  'Leerung der Biotonne',
  'Dachrinnenreinigung',
];

const manyTexts = (): Text[] =>
  Array.from({ length: 240 }, (_, index) => ({
    days: 14 + index * 2,
    title: `${everyday[index % everyday.length]} im ${(index % 12) + 1}. Monat`,
    type: (['neutral', 'info', 'neutral', 'warning'] as const)[index % 4] ?? 'neutral',
    category: categories[index % categories.length] ?? general,
    html: '<p>Die Arbeiten dauern voraussichtlich einen Vormittag. Sie müssen nichts veranlassen.</p>',
  }));

const texts: Record<Content, () => readonly Text[]> = {
  usual: () => year,
  empty: () => [],
  many: () => [...year, ...manyTexts()],
  long: () => [longText, ...year],
};

/** The notices of a house, newest first. */
export const notices = (content: Content, now: Date): MockNotice[] =>
  texts[content]().map((text, index) => notice(text, index + 1, now));

function notice(text: Text, number: number, now: Date): MockNotice {
  const { title, html, type = 'neutral', category: { id: categoryId } = general, link = null, appointment } = text;
  const createdAt = daysAgo(now, text.days + 1, 15, 20);
  const visibleFrom = text.days ? daysAgo(now, text.days, 7, 30) : new Date(now.getTime() - 40 * 60_000).toISOString();
  return {
    id: mockId('notice', number),
    title,
    type,
    categoryId,
    html,
    link,
    startsAt: appointment ? daysAgo(now, -appointment.in, appointment.from) : null,
    endsAt: appointment?.until ? daysAgo(now, -appointment.in, appointment.until) : null,
    attachments: text.attachments ?? [],
    createdAt,
    releases: [
      {
        id: mockId('release', number),
        audience: { all: text.house === undefined, properties: house(text.house), contacts: [], groups: [] },
        releasedAt: visibleFrom,
        by: 'Petra Lindner',
        visibleFrom,
        visibleUntil: null,
        notify: type !== 'neutral',
        revokedAt: null,
      },
    ],
  };
}

const house = (number: 0 | 1 | undefined) => (number === undefined ? [] : [properties[number].id]);
