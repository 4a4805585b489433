import { homeLabel } from './homes.js';
import { type Answer, handover, lines, link, reply } from './reply.js';

/** Says since and until when the person's own contracts run: what is stored of when somebody moved in. */
export const tenancy: Answer = async ({ knowledge, texts, wording, sourceId }) => {
  const homes = await knowledge.homes();
  if (homes.length === 0) return reply(texts.noContract);
  const running = homes.filter(({ current }) => current);
  const dwellingsFirst = [...(running.length > 0 ? running : homes)].sort((a, b) => +b.dwelling - +a.dwelling);
  const told = dwellingsFirst.slice(0, 10).map((home) => {
    const { startsOn, endsOn, current, ended } = home;
    const said = texts.contract[current ? 'running' : ended ? 'ended' : 'upcoming'];
    return said(homeLabel(home), wording.day(startsOn), endsOn && wording.day(endsOn));
  });
  const links = [link(sourceId, 'contract', { id: null, title: texts.contracts })];
  return reply(lines(...told), { links });
};

/** Leads to where everybody chooses which e-mails they get. */
export const mails: Answer = ({ texts, sourceId }) => {
  const links = [link(sourceId, 'notifications', { id: null, title: texts.notifications })];
  return reply(texts.mails, { links });
};

/** Says what the person changes in their own profile, and offers to pass on what only the managing company changes. */
export const details: Answer = ({ slots, texts, sourceId }) => {
  const words = texts.details;
  const profile = link(sourceId, 'profile', { id: null, title: words.profile });
  const { reach } = slots;
  if (reach === 'email' || reach === 'address') {
    return reply(lines(words[reach], words.passOn), { offers: [handover] });
  }
  const said = reach === 'phone' ? [words.phone, words.oldNumber] : [words.own, words.managed];
  return reply(lines(...said), { links: [profile], offers: [handover] });
};
