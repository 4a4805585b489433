import type { Intent } from '../understand/understand.js';
import { withEmergencies } from './emergencies.js';
import { type Answer, handover, type Question, replies, reply } from './reply.js';

const often = ['damage', 'statement', 'contact', 'appointment'] as const;

/** What people often ask, as quick replies say it. */
export const suggestions = ({ phrases }: Question['texts']): string[] => often.map((intent) => phrases[intent]);

export const greeting: Answer = ({ texts }) => reply(texts.welcome, { offers: replies(suggestions(texts)) });

export const thanks: Answer = ({ texts }) => reply(texts.thanks);

export const human: Answer = ({ texts }) => reply(texts.human, { offers: [handover] });

export const others: Answer = ({ texts }) => reply(texts.others);

/** Takes a no for one, and asks what it is then; it may still be dangerous. */
export const no: Answer = (question) => {
  const { texts } = question;
  return withEmergencies(reply(texts.no, { offers: [...replies(suggestions(texts)), handover] }), question);
};

export const unknown: Answer = (question) => {
  const { texts } = question;
  const offers = [...replies(suggestions(texts)), handover];
  return withEmergencies(reply(texts.unknown, { offers }), question);
};

/** Offers the likeliest readings rather than to take one of them for granted. */
export const unsure: Answer = (question) => {
  const { texts, understanding } = question;
  const phrases: Partial<Record<Intent, string>> = texts.phrases;
  const readings = [understanding.intent, ...understanding.alternatives].flatMap((intent) => phrases[intent] ?? []);
  const offers = [...replies(readings), handover];
  return withEmergencies(reply(texts.unsure, { offers }), question);
};
