import type { ChatLink } from '@p24/sdk/api';
import type { ChatDocument } from '../../documents/documents.port.js';
import { ranked } from '../rank.js';
import type { DocumentKind } from '../understand/slots.js';
import { yearIn } from '../understand/slots.js';
import { type Answer, handover, lines, link, type Question, type Reply, replies, reply } from './reply.js';

/** What titles or categories of a kind of document hold; managers write them in German. */
const titles: Readonly<Record<DocumentKind | 'statement', readonly string[]>> = {
  statement: ['abrechnung', 'nebenkosten', 'betriebskosten'],
  'house-rules': ['hausordnung'],
  energy: ['energieausweis', 'energiepass'],
  lease: ['mietvertrag', 'vertrag'],
  minutes: ['protokoll', 'beschluss'],
  invitation: ['einladung', 'tagesordnung'],
  confirmation: ['bestätigung', 'bescheinigung'],
  insurance: ['versicherung'],
  plan: ['wirtschaftsplan'],
};

const shown = 3;

const toLink = ({ wording }: Question, document: ChatDocument): ChatLink => {
  const { id, sourceId, title, category, datedOn, releasedAt } = document;
  return link(sourceId, 'document', { id, title, detail: `${category}, ${wording.day(datedOn ?? releasedAt)}` });
};

/** The year that a document is about: of its title, else the one before its date, as statements are. */
function yearOf({ title, datedOn }: ChatDocument): number | undefined {
  const named = /\b(20\d\d)\b/.exec(title)?.[1];
  if (named) return Number(named);
  return datedOn ? Number(datedOn.slice(0, 4)) - 1 : undefined;
}

/** Finds documents by their kind, or by the words that were used. */
export const document: Answer = async (question) => {
  const { knowledge, slots, understanding, texts } = question;
  const all = await knowledge.documents(slots.kind ? titles[slots.kind] : []);
  const ofYear = all.filter(({ title }) => !slots.year || title.includes(String(slots.year)));
  const matching = ranked(ofYear, understanding.words, ({ title, category }) => `${title} ${category}`);
  const found = (matching.length > 0 ? matching : slots.kind ? ofYear : all).slice(0, shown);
  const links = found.map((one) => toLink(question, one));
  // House rules hang on the notice board as often as they lie among the documents.
  const notices = slots.kind ? ranked(await knowledge.notices(), titles[slots.kind], ({ title }) => title) : [];
  for (const { id, sourceId, title, visibleFrom } of notices.slice(0, shown - links.length)) {
    links.push(link(sourceId, 'notice', { id, title, detail: question.wording.day(visibleFrom) }));
  }
  return links.length > 0 ? reply(texts.documents, { links }) : reply(texts.noDocument, { offers: [handover] });
};

/** The newest statement, where there is one. */
export async function statementLinks(question: Question): Promise<ChatLink[]> {
  const [newest] = (await question.knowledge.documents(titles.statement)).sort(
    (one, other) => (yearOf(other) ?? 0) - (yearOf(one) ?? 0),
  );
  return newest ? [toLink(question, newest)] : [];
}

/** What is to be paid or paid back once a year is over. */
const settled = /nachzahl|nachforder|guthaben|zurück|raus ?(be|ge)?k|back payment|money back|credit/i;

/** Adds the newest statement to an answer where it is about what it asks for. */
export const withStatement =
  (answer: Answer): Answer =>
  async (question) => {
    const replied = await answer(question);
    if (!settled.test(question.text)) return replied;
    return { ...replied, links: [...replied.links, ...(await statementLinks(question))] };
  };

/** "When will it come?", "is it there yet?"; what is "schon wieder so hoch" is there. */
const comes = /\b(wan+|bald|schon(?! wieder(?! nicht))|bleibt|when|soon|yet(?! again))\b/i;

/** What the law says about when a statement must be there, for tenants, owners in a community or both. */
async function due({ knowledge, texts, wording, now }: Question, year: number): Promise<string> {
  const homes = await knowledge.homes();
  const end = `${year + 1}-12-31T12:00:00Z`;
  const late = now.getTime() > Date.parse(end) + 24 * 3_600_000;
  const tenants = [texts.statementDue(year, wording.day(end)), late && texts.statementLate];
  return lines(
    ...(homes.some(({ kind }) => kind === 'tenancy') ? tenants : []),
    homes.some(({ kind }) => kind === 'ownership') && texts.statementOfOwners,
  );
}

/** The year of the first statement somebody waits for who has none: last year's, or that of moving in if this was later. */
async function firstYear({ knowledge, now }: Question): Promise<number> {
  const running = (await knowledge.homes()).filter(({ current }) => current);
  const dwellings = running.filter(({ dwelling }) => dwelling);
  const began = (dwellings.length > 0 ? dwellings : running).map(({ startsOn }) => Number(startsOn.slice(0, 4)));
  return Math.max(now.getUTCFullYear() - 1, began.length > 0 ? Math.min(...began) : 0);
}

/** Says which statement came last and when, that the next one is not there yet, and until when it has to be. */
async function awaited(question: Question, all: readonly ChatDocument[], named: number | undefined): Promise<Reply> {
  const { texts, wording } = question;
  const sorted = [...all].sort((one, other) => (yearOf(other) ?? 0) - (yearOf(one) ?? 0));
  const [last] = sorted;
  const lastYear = last && yearOf(last);
  const year = named ?? (lastYear ? lastYear + 1 : await firstYear(question));
  const came = last && lastYear !== undefined && texts.lastStatement(lastYear, wording.day(last.releasedAt));
  return reply(lines(came, texts.nextStatement(year), await due(question, year)), {
    links: sorted.slice(0, shown).map((one) => toLink(question, one)),
    offers: [handover],
  });
}

const missed = /\b(fehl(t|en)|vermiss\w*|missing|(finde|find|sehe|see)\b.*\b(nicht|kein\w*|not|no))\b/i;

/** Offers to ask the managing company, whatever was found, where somebody misses a document. */
export const orAsked =
  (answer: Answer): Answer =>
  async (question) => {
    const { said, texts } = question;
    const replied = await answer(question);
    if (!missed.test(said) || replied.waiting || replied.offers.includes(handover)) return replied;
    return { ...replied, text: lines(replied.text, texts.orAsk), offers: [...replied.offers, handover] };
  };

/** However its t and z are mixed up: "letze", "lezte". */
const newest =
  /\b(neue?ste[nrs]?|le[tz]{2,4}e[nrs]?|akt\w*lle?[nrs]?|jüngste[nrs]?|latest|newest|last)\b(?! (jahr|year))/i;

/** Whether somebody means the last one there is. */
export const asksForNewest = (text: string): boolean => newest.test(text);

/** Finds statements; asks for the year where there are several and none was named. */
export const statement: Answer = async (question) => {
  const { knowledge, slots, texts, text, dialogue, understanding, now } = question;
  const all = await knowledge.documents(titles.statement);
  const waits = comes.test(text);
  if (all.length === 0 && !waits) return reply(texts.noDocument, { offers: [handover] });
  const years = [...new Set(all.map(yearOf))].filter((year) => year !== undefined).sort((a, b) => b - a);
  const year = slots.year ?? yearIn(text, now.getUTCFullYear());
  const ofYear = all.filter((one) => yearOf(one) === year);
  if (waits && ofYear.length === 0) return awaited(question, all, year);
  if (year && ofYear.length === 0) {
    return reply(texts.noYear(year, years.slice(0, 5)), {
      offers: [...replies(years.slice(0, 5).map(String)), handover],
    });
  }
  if (!year && years.length > 1 && dialogue.asked < 2 && !asksForNewest(text) && !asksForNewest(question.said)) {
    return reply(texts.askYear, { waiting: 'year', offers: replies(years.slice(0, 6).map(String)) });
  }
  const pool = year ? ofYear : all.filter((one) => yearOf(one) === years[0]);
  const best = ranked(pool, understanding.words, ({ title }) => title);
  const found = [...new Set([...best, ...pool])].slice(0, shown);
  return reply(texts.documents, { links: found.map((one) => toLink(question, one)) });
};
