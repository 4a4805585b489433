import type { ChatMessage, Conversation } from '@p24/sdk';
import { chatbotApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { source } from '../world.js';
import { greeting, type MockReply, replyTo, suggestions } from './chatbot.data.js';

type Kept = Conversation & { contactId: string };

/** What stories begin with: a conversation of two questions where there is much to show, else none. */
function begun(portal: Portal): Kept[] {
  if (portal.content !== 'many' && portal.content !== 'long') return [];
  const conversation = empty(crypto.randomUUID(), '');
  const asked =
    portal.content === 'long' ? ['Wo ist meine Abrechnung?', 'Heizung kaputt', 'Gasgeruch'] : ['Abrechnung'];
  for (const text of asked) exchange(portal, conversation, { id: crypto.randomUUID(), text });
  return [conversation];
}

const empty = (id: string, contactId: string): Kept => ({
  ...{ id, contactId, sourceId: source.id },
  ...{ messages: [], ended: false, ticket: null, handedOver: false },
});

function message(portal: Portal, sender: ChatMessage['sender'], said: MockReply & { id?: string }): ChatMessage {
  const { id = crypto.randomUUID(), text, tone = 'plain', numbers = [], links = [], offers = [] } = said;
  return { id, at: portal.world.now().toISOString(), sender, text, tone, numbers, links, offers };
}

function exchange(portal: Portal, conversation: Kept, said: { id: string; text: string }): void {
  conversation.messages.push(message(portal, 'person', said), message(portal, 'assistant', replyTo(said.text)));
}

const shown = ({ contactId: _, ...conversation }: Kept): Conversation => conversation;

/** The assistant of whoever is signed in. */
export const chatbotMocks = (portal: Portal) => {
  const kept = begun(portal);
  const find = (caller: string, id: string) => {
    const found = kept.find((one) => one.id === id && (one.contactId === caller || one.contactId === ''));
    if (!found) throw new MockProblem('not-found');
    return found;
  };

  return mockApi(portal.base, chatbotApi, portal.resident, {
    current(_, { caller }) {
      const enabled = portal.content !== 'empty';
      const going = kept.find((one) => !one.ended && (one.contactId === caller || one.contactId === ''));
      return {
        enabled,
        sources: enabled ? [{ id: source.id, name: source.name }] : [],
        conversation: going ? shown(going) : null,
        greeting,
        suggestions,
      };
    },

    say({ body }, { caller }) {
      const known = kept.find(({ id }) => id === body.conversationId);
      const conversation = known ?? empty(body.conversationId, caller);
      if (!known) kept.push(conversation);
      if (conversation.ended) throw new MockProblem('conversation-ended');
      if (!conversation.messages.some(({ id }) => id === body.message.id)) exchange(portal, conversation, body.message);
      return shown(conversation);
    },

    handOver({ params }, { caller }) {
      const conversation = find(caller, params.id);
      if (!conversation.ticket) {
        conversation.ticket = { id: crypto.randomUUID(), number: 1043 };
        conversation.handedOver = true;
        const text = 'Ich habe unser ganzes Gespräch weitergegeben. Ihr Anliegen hat die Nummer 1043.';
        conversation.messages.push(message(portal, 'assistant', { text }));
      }
      return shown(conversation);
    },

    end({ params }, { caller }) {
      const conversation = find(caller, params.id);
      conversation.ended = true;
      return shown(conversation);
    },
  });
};
