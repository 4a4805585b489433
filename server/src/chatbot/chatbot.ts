import { type Conversation, chatbotApi, type Parsed } from '@p24/sdk/api';
import type { Context } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { answer } from './answer.js';
import { suggestions } from './answers/talk.js';
import * as chatbot from './chatbot.queries.js';
import { assistantSays, personSays, present } from './conversation.js';
import { dialogueOf } from './dialogue.js';
import { handOver } from './handover.js';
import { knowledgeOf } from './knowledge.js';
import { type Offered, offeredTo, peopleOf, requireOffered } from './offered.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { wordingOf } from './wording.js';

type Say = Parsed<(typeof chatbotApi)['say']>['body'];
type Told = Context<(typeof chatbotApi)['say']>;

const texts = { de, en };

/** Room is kept for the word about the handover. */
const mostMessages = 197;
const aMinute = { messages: 20, seconds: 60 };

/** Which managing company a new conversation is with: the named one, or the only one. */
function chosen(offered: readonly Offered[], sourceId: string | undefined): Offered {
  const [only] = offered.filter((one) => sourceId === undefined || one.sourceId === sourceId);
  if (!only) throw problem('feature-disabled');
  if (sourceId === undefined && offered.length > 1) throw problem('source-needed');
  return only;
}

/** The conversation of a message, begun if it is the first; somebody else's does not exist. */
async function open({ sql, now }: Told, offered: readonly Offered[], { conversationId, sourceId }: Say) {
  const known = await chatbot.lock(sql, peopleOf(offered), conversationId);
  if (known) return known;
  const { sourceId: source, personId } = chosen(offered, sourceId?.toLowerCase());
  await chatbot.insert(sql, { sourceId: source, id: conversationId, personId, now });
  const begun = await chatbot.lock(sql, peopleOf(offered), conversationId);
  if (!begun) throw problem('not-found');
  return begun;
}

/** Whether a message was answered already; its id must not stand for another one. */
async function isRepeated({ sql }: Told, { sourceId, id }: chatbot.ConversationRow, { message }: Say) {
  const known = await chatbot.findMessage(sql, sourceId, message.id);
  if (known && (known.conversationId !== id || known.text !== message.text)) throw problem('id-taken');
  return known !== undefined;
}

async function say(body: Say, context: Told): Promise<Conversation> {
  const { sql, caller, now, locale, services } = context;
  const offered = await requireOffered(sql, caller, body.sourceId);
  const row = await open(context, offered, body);
  if (await isRepeated(context, row, body)) return present(context, row);
  if (row.ended) throw problem('conversation-ended');
  await services.limit('chat', aMinute.messages, aMinute.seconds).take(caller.accountId);
  const before = await chatbot.listMessages(sql, row.sourceId, row.id);
  if (before.length >= mostMessages) throw problem('conversation-full');

  const { sourceId } = row;
  const timeZone = offered.find((one) => one.sourceId === sourceId)?.timeZone ?? 'Europe/Berlin';
  const { reply, dialogue } = await answer({
    text: body.message.text,
    dialogue: dialogueOf(row.state),
    knowledge: knowledgeOf({ sql, caller, sourceId, locale, now }),
    texts: texts[locale],
    wording: wordingOf(locale, timeZone),
    sourceId,
    now,
  });
  await chatbot.append(sql, row, [personSays(body.message, now), assistantSays(reply, now)]);
  await chatbot.remember(sql, row, { dialogue, now });
  return present(context, row);
}

/** Residents' operations on the assistant. */
export const chatbotServed = serve(
  chatbotApi,
  {
    async current({ query }, context) {
      const { sql, caller, locale } = context;
      const offered = await offeredTo(sql, caller, query.source);
      const [first, ...more] = offered;
      const row = first && (await chatbot.findCurrent(sql, peopleOf(offered)));
      const words = texts[locale];
      return {
        enabled: offered.length > 0,
        sources: offered.map(({ sourceId, name }) => ({ id: sourceId, name })),
        conversation: row ? await present(context, row) : null,
        greeting: first && more.length === 0 ? words.greeting(first.name) : words.greetingOfSeveral,
        suggestions: suggestions(words),
      };
    },

    say: ({ body }, context) => say(body, context),

    async handOver({ params: { id }, body: { note } }, context) {
      const { sql, caller } = context;
      const offered = await offeredTo(sql, caller);
      const row = await chatbot.lock(sql, peopleOf(offered), id);
      const by = offered.find(({ sourceId }) => sourceId === row?.sourceId);
      if (!row || !by) throw problem('not-found');
      if (!row.handedOver) await handOver(context, { row, by, note: note ?? null });
      return present(context, (await chatbot.lock(sql, peopleOf(offered), id)) ?? row);
    },

    async end({ params: { id } }, context) {
      const { sql, caller, now } = context;
      const people = peopleOf(await offeredTo(sql, caller));
      const row = await chatbot.lock(sql, people, id);
      if (!row) throw problem('not-found');
      await chatbot.end(sql, row, now);
      return present(context, { ...row, ended: true });
    },
  },
  { de: de.problems, en: en.problems },
);
