import type { ManagedDocument, ManagedDocumentCategory, StoredFile } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import { writePdf } from '../core/pdf/writing.js';
import type { Services } from '../core/services.js';
import { budget, minutes, resolutions } from './community.js';
import type { Company } from './companies.js';
import { dayTime } from './days.js';
import { dateDocument, dateReleases, type Home, listHomes } from './demo.queries.js';
import type { Desk } from './desk.js';
import { meeting, owners } from './meeting.js';
import {
  energyCertificate,
  type House,
  houseRules,
  invitation,
  ownerStatement,
  type Paper,
  statement,
} from './papers.js';

/** Who gets a paper. */
interface Audience {
  contacts?: readonly string[];
  properties?: readonly string[];
  groups?: readonly string[];
}

interface Sheaf {
  propertyId: string;
  paper: Paper;
  audience: Audience;
}

function housesOf(homes: readonly Home[]): Map<string, House> {
  const houses = new Map<string, House>();
  for (const home of homes) {
    const { propertyId, property: name, address } = home;
    const { homes: before = [] } = houses.get(propertyId) ?? {};
    houses.set(propertyId, { name, address, homes: [...before, home] });
  }
  return houses;
}

/** The papers of one home: statements of the last two years in which the contract ran all year. */
function ofHome(home: Home, house: House, year: number): Sheaf[] {
  const make = home.kind === 'tenancy' ? statement : ownerStatement;
  const years = [year - 2, year - 1].filter((one) => home.startsOn <= `${one}-01-01`);
  const audience = { contacts: [home.contactId] };
  return years.map((one) => ({ propertyId: home.propertyId, paper: make(home, house, one), audience }));
}

function ofHouse(propertyId: string, house: House, now: Date): Sheaf[] {
  const year = now.getUTCFullYear();
  const all = { properties: [propertyId] };
  const ofOwners = { properties: [propertyId], groups: owners };
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const sheaves: Sheaf[] = [
    { propertyId, paper: houseRules(house, year), audience: all },
    { propertyId, paper: energyCertificate(house, year), audience: all },
  ];
  if (house.homes.some(({ kind }) => kind === 'ownership')) {
    const [heldOn, datedOn] = [day(meeting.inDays), day(-meeting.calledDaysAgo)];
    const papers = [
      invitation(house, { heldOn, datedOn }),
      budget(house, { year: Number(heldOn.slice(0, 4)) + 1, datedOn }),
      minutes(house, year - 1),
      resolutions(house, year - 1),
    ];
    sheaves.push(...papers.map((paper) => ({ propertyId, paper, audience: ofOwners })));
  }
  return sheaves;
}

/** Prints a company's papers and releases each to those whom it is for, on the day it is dated. */
export async function releaseDocuments(
  services: Services,
  desk: Desk,
  { id, company, now }: { id: string; company: Company; now: Date },
): Promise<void> {
  const homes = await services.database.transaction({ sources: [id] }, (sql) => listHomes(sql, id));
  // Parking spaces have no papers of their own.
  const houses = housesOf(homes.filter(({ area }) => area > 20));
  const path = `/manage/${id}/document-categories`;
  const { items } = await desk.call<{ items: ManagedDocumentCategory[] }>('GET', path);
  const plan = await desk.call<ManagedDocumentCategory>('POST', path, { name: 'Wirtschaftsplan und Hausgeld' });
  const categories = new Map([...items.map(({ system, id }) => [system, id] as const), ['plan', plan.id]]);
  const sheaves = [...houses].flatMap(([propertyId, house]) => [
    ...house.homes.flatMap((home) => ofHome(home, house, now.getUTCFullYear())),
    ...ofHouse(propertyId, house, now),
  ]);
  const letters = sheaves.map((sheaf) => ({ ...sheaf, at: releasedAt(sheaf.paper, now) }));
  for (const { propertyId, paper, audience, at } of letters.toSorted((one, other) => one.at.localeCompare(other.at))) {
    const { title, blocks, category, datedOn } = paper;
    const pdf = await writePdf({ title, blocks, language: 'de', sender: senderOf(company) });
    const name = encodeURIComponent(`${title}.pdf`);
    desk.at(at);
    const { id: fileId } = await desk.send<StoredFile>(`/manage/${id}/files?name=${name}`, pdf);
    const draft = { title, categoryId: categories.get(category), fileId, datedOn, propertyId };
    const { id: documentId } = await desk.call<ManagedDocument>('POST', `/manage/${id}/documents`, draft);
    const order = { id: uuidv7(), documents: [documentId], audience, visibleFrom: at };
    const letter = { sourceId: id, id: documentId, at };
    await services.database.transaction({ sources: [id] }, (sql) => dateDocument(sql, letter));
    await desk.call('POST', `/manage/${id}/documents/releases`, order);
    await services.database.transaction({ sources: [id] }, (sql) => dateReleases(sql, letter));
  }
  desk.at(now.toISOString());
}

/** The morning of the day that a paper is dated; what is older than the portal came into it with its first papers. */
function releasedAt({ datedOn }: Paper, now: Date): string {
  const first = dayTime(now, -690, '09:10');
  const dated = `${datedOn}T08:30:00.000Z`;
  return [dated < first ? first : dated, new Date(now.getTime() - 60_000).toISOString()].toSorted()[0] ?? first;
}

const senderOf = ({ name, theme, contact }: Company) => ({ name, accent: theme.accent, lines: contact });
