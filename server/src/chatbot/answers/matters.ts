import type { ChatLink, ChatOffer } from '@p24/sdk/api';
import type { FoundTicket } from '../../tickets/tickets.port.js';
import type { FoundForm } from '../knowledge.js';
import { prefillOf } from '../prefill.js';
import { isParticular, ranked } from '../rank.js';
import type { ContactRole } from '../understand/slots.js';
import { comingAppointments, noticeLink } from './board.js';
import { numbersOf, onCallNumbers, oncePerNumber, personsFor } from './contacts.js';
import { homeOf } from './homes.js';
import { statementLinks } from './papers.js';
import { type Answer, handover, lines, link, type Question, type Reply, reply, type Written } from './reply.js';

const shown = 3;
const fortnight = 14 * 24 * 3_600_000;

const offerOf = (form: FoundForm, said: { text: string; home: string | null }): ChatOffer => ({
  kind: 'form',
  formId: form.id,
  sourceId: form.sourceId,
  title: form.title,
  prefill: prefillOf(form.key, said),
});

/** Warnings of the last two weeks about the same thing: it is known already. */
async function knownIncidents({ knowledge, understanding, now }: Question) {
  const recent = (await knowledge.notices()).filter(
    ({ type, visibleFrom }) => type !== 'neutral' && now.getTime() - Date.parse(visibleFrom) < fortnight,
  );
  return ranked(recent, understanding.words, ({ title }) => title).slice(0, 2);
}

const isOpen = ({ status }: FoundTicket) => status === 'new' || status === 'in-progress' || status === 'waiting';

/** What the person has going already about the same thing: nobody need report it twice. */
async function openAlready({ knowledge, understanding }: Question): Promise<FoundTicket[]> {
  const open = (await knowledge.tickets()).filter(isOpen);
  return ranked(open, understanding.words, ({ title }) => title).slice(0, 2);
}

/** Answers whoever asks when something happens that is announced; what is broken can still be reported. */
async function announced(question: Question, key: 'damage' | 'heating' | 'water' | 'key'): Promise<Reply | null> {
  const coming = await comingAppointments(question);
  if (coming.length === 0) return null;
  const { knowledge, texts, dialogue, said } = question;
  const form = formFor(await knowledge.forms(), key);
  return reply(lines(texts.announced(coming.length), form && texts.anotherMatter), {
    links: coming.map((one) => noticeLink(question, one)),
    offers: form ? [offerOf(form, { text: said, home: dialogue.home })] : [],
  });
}

const formFor = (forms: readonly FoundForm[], key: string) =>
  forms.find((one) => one.key === key) ?? forms.find((one) => one.key === 'damage');

/** Whom to call where it is urgent: who answers at any hour, else who is in charge. */
async function urgentNumbers({ knowledge, texts }: Question, key: string): Promise<Written[]> {
  const onCall = onCallNumbers(await knowledge.emergencies(), texts);
  const persons = await knowledge.contacts();
  if (key === 'key') return oncePerNumber([...numbersOf(personsFor(persons, 'locksmith')), ...onCall]).slice(0, 2);
  return (onCall.length > 0 ? onCall : numbersOf(personsFor(persons, 'caretaker'))).slice(0, 2);
}

/** Only where people live is there heating and water, and seldom a key to anything else. */
const indoors: ReadonlySet<string> = new Set(['heating', 'water', 'key']);

/** Offers the form for a report, filled in as far as it was said, after what is known about it. */
export const report =
  (key: 'damage' | 'heating' | 'water' | 'key'): Answer =>
  async (question) => {
    const { knowledge, texts } = question;
    const told = await announced(question, key);
    if (told) return told;
    const { chosen, ask } = await homeOf(question, indoors.has(key) ? ({ dwelling }) => dwelling : undefined);
    const numbers = await urgentNumbers(question, key);
    // Who stands before the door calls before anything is asked.
    if (ask)
      return key === 'key' && numbers.length > 0 ? { ...ask, text: lines(ask.text, texts.inUrgency), numbers } : ask;
    const open = await openAlready(question);
    const form = formFor(await knowledge.forms(), key);
    const incidents = await knownIncidents(question);
    const said = { text: question.said, home: chosen?.contractId ?? null };
    const known = open.length > 0 || incidents.length > 0;
    return reply(
      lines(
        open.length > 0 && texts.openAlready(open.map(({ number }) => number)),
        incidents.length > 0 && texts.knownIncident(incidents.length),
        form ? (known ? texts.anotherMatter : texts.offerForm[key]) : texts.noForm,
        numbers.length > 0 && texts.inUrgency,
      ),
      {
        numbers,
        links: [...open.map((one) => ticketLink(question, one)), ...incidents.map((one) => noticeLink(question, one))],
        offers: form ? [offerOf(form, said)] : [handover],
      },
    );
  };

function ticketLink(
  { texts, wording }: Question,
  { id, sourceId, number, title, status, changedAt }: FoundTicket,
): ChatLink {
  const state = status ? wording.status(status) : texts.handled;
  const detail = changedAt ? `${state}, ${texts.changed(wording.day(changedAt))}` : state;
  return link(sourceId, 'ticket', { id, title: texts.ticket(number, title), detail });
}

const openFirst = (tickets: readonly FoundTicket[]) => [...tickets].sort((a, b) => +isOpen(b) - +isOpen(a));

/** Tells how the person's own tickets stand. */
export const ticket: Answer = async (question) => {
  const { knowledge, slots, understanding, texts } = question;
  const all = await knowledge.tickets();
  const numbered = slots.number === undefined ? all : all.filter(({ number }) => number === slots.number);
  const matching = ranked(numbered, understanding.words, ({ title }) => title);
  // Who comes may be announced to the whole house.
  const coming = matching.length > 0 || slots.number !== undefined ? [] : await comingAppointments(question);
  if (coming.length > 0) {
    const announced = coming.map((one) => noticeLink(question, one));
    return reply(texts.announced(coming.length), { links: announced, offers: [handover] });
  }
  if (numbered.length === 0) return reply(texts.noTicket, { offers: [handover] });
  const found = openFirst(matching.length > 0 ? matching : numbered).slice(0, shown);
  const links = found.map((one) => ticketLink(question, one));
  if (matching.length > 0 || slots.number !== undefined || !isParticular(understanding.words)) {
    return reply(texts.tickets, { links });
  }
  return reply(texts.noTicketAbout, { links, offers: [handover] });
};

/** Offers the form that was asked for, else those there are. */
export const form: Answer = async (question) => {
  const { knowledge, slots, understanding, texts, said: text, dialogue } = question;
  const all = await knowledge.forms();
  if (all.length === 0) return reply(texts.noForms, { offers: [handover] });
  const said = { text, home: dialogue.home };
  const keyed = all.filter(({ key }) => slots.form !== undefined && key === slots.form);
  // Where the ready-made form that is meant is not offered, another ready-made one is not meant.
  const others = slots.form ? all.filter(({ key }) => key === null) : all;
  const found =
    keyed.length > 0
      ? keyed
      : ranked(others, understanding.words, ({ title, description }) => `${title} ${description}`);
  if (found.length > 0 && slots.form === 'credit-payment') {
    const links = await statementLinks(question);
    return reply(texts.credit, { links, offers: found.slice(0, shown).map((one) => offerOf(one, said)) });
  }
  if (found.length > 0) return reply(texts.forms, { offers: found.slice(0, shown).map((one) => offerOf(one, said)) });
  if (slots.form) return reply(texts.noForm, { offers: [handover] });
  return reply(texts.allForms, { offers: all.slice(0, 10).map((one) => offerOf(one, said)) });
};

/** Says what the assistant cannot do itself, who can, and offers to hand it over. */
export const beyond =
  (kind: 'meter' | 'payment', role: ContactRole): Answer =>
  async (question) => {
    const { knowledge, understanding, texts, said: text, dialogue } = question;
    const forms = ranked(await knowledge.forms(), understanding.words, ({ title }) => title).slice(0, 2);
    const numbers = numbersOf(personsFor(await knowledge.contacts(), role)).slice(0, 3);
    return reply(lines(texts[kind], numbers.length > 0 && texts.contacts), {
      numbers,
      offers: [...forms.map((one) => offerOf(one, { text, home: dialogue.home })), handover],
    });
  };

/** Answers a complaint with what applies in the house, and offers to hand it over. */
export const complaint: Answer = async (question) => {
  const { knowledge, texts, wording } = question;
  const rules = await knowledge.documents(['hausordnung']);
  const notices = ranked(await knowledge.notices(), ['hausordnung'], ({ title }) => title);
  const links = [
    ...rules
      .slice(0, 1)
      .map(({ id, sourceId, title, category, datedOn, releasedAt }) =>
        link(sourceId, 'document', { id, title, detail: `${category}, ${wording.day(datedOn ?? releasedAt)}` }),
      ),
    ...notices.slice(0, 1).map((one) => noticeLink(question, one)),
  ];
  return reply(lines(texts.complaint, links.length > 0 && texts.houseRules), { links, offers: [handover] });
};
