import type { ChatLink, ChatMessage, ChatNumber, ChatOffer } from '@p24/sdk';
import { html, nothing } from 'lit';
import { drawn, type IconName, icon } from '../core/icons.js';
import type { Chatbot } from './chatbot.js';
import { shapes } from './window-icons.generated.js';

const phone = drawn(shapes.phone);

const signs: Readonly<Record<ChatLink['kind'], IconName>> = {
  notice: 'note',
  document: 'file',
  form: 'file',
  ticket: 'info',
  consumption: 'info',
  contact: 'info',
  contract: 'info',
  notifications: 'info',
  profile: 'info',
};

/** What the offers of the newest answer do. */
export interface Steps {
  reply: (text: string) => void;
  /** Null once it was handed over. */
  handOver: (() => void) | null;
}

const number = ({ label, phone: value, dial, note }: ChatNumber) => html`<li>
  <a class="number" href="tel:${dial}">
    ${phone}<span><strong>${value}</strong><span class="under">${label}${note ? html`, ${note}` : nothing}</span></span>
  </a>
</li>`;

/** Telephone numbers to press. */
export const numbers = (list: readonly ChatNumber[]) =>
  list.length ? html`<ul class="numbers">${list.map(number)}</ul>` : nothing;

const source = ({ kind, id, title, detail, view }: ChatLink, host: Chatbot) => html`<li>
  <a class="source" part="link" href=${host.address(view, id)} @click=${(event: Event) => host.follow(event, view, id)}>
    ${icon(signs[kind])}<span>${title}${detail ? html`<span class="under">${detail}</span>` : nothing}</span>
  </a>
</li>`;

function offer(one: ChatOffer, host: Chatbot, steps: Steps | null, main: boolean) {
  if (one.kind === 'form') {
    const { formId, prefill, title } = one;
    const open = (event: Event) => host.follow(event, 'form', formId, { prefill });
    return html`<a class="button ${main ? '' : 'quiet'}" part="offer" href=${host.address('form', formId)} @click=${open}>
      ${host.texts.openForm(title)}
    </a>`;
  }
  // What was offered further up is over.
  if (!steps) return nothing;
  if (one.kind === 'reply') {
    return html`<button class="button quiet" part="offer" type="button" @click=${() => steps.reply(one.text)}>
      ${one.text}
    </button>`;
  }
  if (!steps.handOver) return nothing;
  return html`<button class="button quiet" part="offer" type="button" @click=${steps.handOver}>
    ${host.texts.handOver}
  </button>`;
}

const ticket = ({ id, title, view }: ChatLink, host: Chatbot) =>
  html`<a class="button" part="offer" href=${host.address(view, id)} @click=${(event: Event) => host.follow(event, view, id)}>
    ${host.texts.openTicket(title)}
  </a>`;

/** A message; `steps` where its offers can still be taken. */
export function messageView(message: ChatMessage, host: Chatbot, steps: Steps | null) {
  const { sender, tone, text, links } = message;
  const { texts, formats } = host;
  const urgent = tone === 'emergency';
  const unsure = tone === 'unsure';
  // What was reported already goes on there; reporting it again is the second choice.
  const known = links.find(({ kind }) => kind === 'ticket');
  const twice = known && message.offers.some(({ kind }) => kind === 'form');
  // So it is where a notice is to be read first.
  const main = !twice && !links.some(({ kind }) => kind === 'notice');
  const offers = message.offers.map((one) => offer(one, host, steps, main)).filter((one) => one !== nothing);
  if (twice) offers.unshift(ticket(known, host));
  return html`<div class="message ${sender} ${urgent ? tone : ''}" part=${urgent ? 'message emergency' : 'message'}>
    <span class="sr">${sender === 'person' ? texts.you : texts.assistant}:</span>
    <p class="said">${urgent ? icon('urgent') : nothing}<span>${text}</span></p>
    ${unsure ? nothing : numbers(message.numbers)}
    ${links.length ? html`<ul class="sources">${links.map((one) => source(one, host))}</ul>` : nothing}
    ${offers.length ? html`<div class="offers">${offers}</div>` : nothing}
    ${
      unsure && message.numbers.length
        ? html`<div class="aside"><p>${texts.emergency}</p>${numbers(message.numbers)}</div>`
        : nothing
    }
    <span class="sr">${formats.day(message.at)}</span>
  </div>`;
}
