import type { ChatMessage, ChatState, Conversation } from '@p24/sdk';
import { userEvent } from 'vitest/browser';
import type { Chatbot } from '../src/chatbot/chatbot.js';
import '../src/register/p24-chatbot.js';
import { type Answer, fakeServer } from './fake-server.js';
import { erika, html, mount, signedInOn, signInRoutes, until } from './support.js';

/** The managing company whose assistant it is. */
export const source = { id: erika.memberships[0]?.sourceId ?? '', name: 'Hausverwaltung Lindenhof' };
export const form = '019ac000-0000-7000-8000-0000000000d1';
export const notice = '019ac000-0000-7000-8000-0000000000d2';

/** A message of the assistant. */
export const message = (given: Partial<ChatMessage>): ChatMessage => ({
  ...{ id: crypto.randomUUID(), at: new Date().toISOString(), sender: 'assistant', text: 'Antwort', tone: 'plain' },
  ...{ numbers: [], links: [], offers: [] },
  ...given,
});

/** What the assistant says before anything was asked. */
export const state = (given: Partial<ChatState> = {}): ChatState => ({
  ...{
    enabled: true,
    sources: [source],
    conversation: null,
    greeting: 'Guten Tag, ich bin ein automatischer Assistent.',
  },
  suggestions: ['Schaden melden', 'Abrechnung suchen'],
  ...given,
});

/** A server whose assistant answers everything with this. */
export function talking(answer: Partial<ChatMessage>) {
  const conversation: Conversation = {
    ...{ id: '', sourceId: source.id, messages: [], ended: false, ticket: null, handedOver: false },
  };
  const say = async (request: Request) => {
    const { conversationId, message: said } = (await request.json()) as {
      conversationId: string;
      message: ChatMessage;
    };
    conversation.id = conversationId;
    conversation.messages = [...conversation.messages, message({ ...said, sender: 'person' }), message(answer)];
    return conversation;
  };
  return { conversation, say };
}

/** Opens the element on a server whose assistant answers so. */
export function open(
  routes: Record<string, Answer> = {},
  markup = (url: string) => html`<p24-chatbot base-url=${url}></p24-chatbot>`,
) {
  const server = fakeServer({ ...signInRoutes, 'GET /chat': state(), ...routes });
  const { baseUrl } = signedInOn(server);
  const element = mount<Chatbot>(markup(baseUrl));
  const root = () => element.shadowRoot as ShadowRoot;
  const find = <T extends HTMLElement>(selector: string) => until(() => root().querySelector<T>(selector));
  const text = () => root().textContent?.replace(/\s+/g, ' ') ?? '';
  const press = async () => {
    await userEvent.click(await find('[part=bubble]'));
    return find<HTMLTextAreaElement>('#message');
  };
  const type = async (words: string) => {
    await userEvent.fill(await find('#message'), words);
    await userEvent.keyboard('{Enter}');
  };
  return { server, element, root, find, text, press, type };
}
