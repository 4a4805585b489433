import type { ChatLink } from '@p24/sdk/api';
import type { ChatNotice } from '../../notices/notices.port.js';
import { ranked } from '../rank.js';
import { read } from '../understand/vocabulary.js';
import { wordsOf } from '../understand/words.js';
import { type Answer, link, type Question, reply } from './reply.js';
import { nameSameVisit } from './visits.js';

const shown = 3;

/** A notice as an answer links it, with its appointment or the day it appeared. */
export const noticeLink = ({ wording }: Question, notice: ChatNotice): ChatLink => {
  const { id, sourceId, title, startsAt, endsAt, visibleFrom } = notice;
  const detail = startsAt ? wording.when(startsAt, endsAt) : wording.day(visibleFrom);
  return link(sourceId, 'notice', { id, title, detail });
};

const aboutNotice = ({ title, category }: ChatNotice) => `${title} ${category}`;

/** Finds notices by the words that were used, else the newest. */
export const notice: Answer = async (question) => {
  const { knowledge, understanding, texts } = question;
  const all = await knowledge.notices();
  if (all.length === 0) return reply(texts.noNotices);
  const links = (found: readonly ChatNotice[]) => found.slice(0, shown).map((one) => noticeLink(question, one));
  const found = ranked(all, understanding.words, aboutNotice);
  if (found.length > 0) return reply(texts.notices, { links: links(found) });
  return reply(texts.latestNotices, { links: links(all) });
};

/** "Kommt der …", "does the … come". */
const comes = /\b(?:k[aio]mm?(?:t|en)|does|do|is) (?:d\p{L}{1,2}|the|an?|eine?) (\p{L}{3,})/iu;

/** Who or what is expected, as it was typed. */
const visitorIn = (text: string): string | undefined =>
  text.match(/\p{L}{4,}/gu)?.find((word) => read(wordsOf(word)).some(({ concepts }) => concepts.includes('visit'))) ??
  comes.exec(text)?.[1];

const asksWhen = (text: string): boolean => read(wordsOf(text)).some(({ concepts }) => concepts.includes('when'));

/** The appointments to come about what somebody asks the day of; none where no day is asked. */
export async function comingAppointments({ knowledge, understanding, said }: Question): Promise<ChatNotice[]> {
  if (!asksWhen(said)) return [];
  return ranked(await knowledge.appointments(), understanding.words, ({ title }) => title).slice(0, shown);
}

/** Finds appointments to come by the words that were used, else the next ones. */
export const appointment: Answer = async (question) => {
  const { knowledge, understanding, texts } = question;
  const all = await knowledge.appointments();
  if (all.length === 0) return reply(texts.noAppointments);
  const links = (found: readonly ChatNotice[]) => found.slice(0, shown).map((one) => noticeLink(question, one));
  const visitor = visitorIn(question.text);
  const byWords = ranked(all, understanding.words, aboutNotice);
  const awaited = all.filter((one) => nameSameVisit(question.text, aboutNotice(one)));
  const found =
    awaited.length > 0 ? [...new Set([...ranked(awaited, understanding.words, aboutNotice), ...awaited])] : byWords;
  if (found.length > 0) return reply(texts.appointments, { links: links(found) });
  if (visitor) return reply(texts.noAppointmentFor(visitor), { links: links(all) });
  const particular = understanding.words.length > 1;
  return reply(particular ? texts.noAppointment : texts.appointments, { links: links(all) });
};
