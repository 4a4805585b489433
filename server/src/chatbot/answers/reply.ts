import type { ChatLink, ChatMessage, ChatNumber, ChatOffer } from '@p24/sdk/api';
import type { Dialogue } from '../dialogue.js';
import type { Knowledge } from '../knowledge.js';
import type { Texts } from '../texts.de.js';
import type { Slots } from '../understand/slots.js';
import type { Understanding } from '../understand/understand.js';
import type { Wording } from '../wording.js';

/** A number as it is written; what is dialled follows from it. */
export type Written = Omit<ChatNumber, 'dial'>;

/** What the assistant answers, and what it then waits for. */
export interface Reply extends Pick<ChatMessage, 'text' | 'tone' | 'links' | 'offers'> {
  numbers: Written[];
  /** What is asked back; the next message may answer it. */
  waiting?: 'year' | 'home' | 'smell';
}

/** What an answer is made of. */
export interface Question {
  /** As it was typed. */
  text: string;
  /** The message that began the matter, where `text` only answers what was asked back. */
  said: string;
  understanding: Understanding;
  slots: Slots;
  dialogue: Dialogue;
  knowledge: Knowledge;
  texts: Texts;
  wording: Wording;
  sourceId: string;
  now: Date;
}

/** Answers one kind of question. */
export type Answer = (question: Question) => Promise<Reply> | Reply;

/** A reply of these words, plain and without anything else unless said. */
export const reply = (text: string, more: Partial<Reply> = {}): Reply => ({
  tone: 'plain',
  numbers: [],
  links: [],
  offers: [],
  ...more,
  text,
});

export const handover: ChatOffer = { kind: 'handover' };

/** Quick replies. */
export const replies = (texts: readonly string[]): ChatOffer[] => texts.map((text) => ({ kind: 'reply', text }));

/** What `p24-navigate` calls the view of a link, where that is not its kind. */
const views: Partial<Record<ChatLink['kind'], string>> = { contract: 'contracts', profile: 'about-me' };

type Item = { id: string | null; title: string; detail?: string | null };

/** A link to an item of a feature, or to its list. */
export const link = (sourceId: string, kind: ChatLink['kind'], { id, title, detail = null }: Item): ChatLink => ({
  kind,
  id,
  sourceId,
  title,
  detail,
  view: views[kind] ?? kind,
});

/** Lines of a text; empty ones are left out. */
export const lines = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join('\n');
