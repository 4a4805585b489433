import type { ManagedPerson, SignInState } from '@p24/sdk/manage';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { drawn, icon } from '../core/icons.js';
import type { Kind } from '../core/parts/badge.js';
import { stateBadge } from '../core/parts/state.js';
import type { ManageUsersTexts } from './texts.de.js';

// Paths from Lucide (ISC licence, https://lucide.dev).
const mail = drawn(svg`<rect width="20" height="16" x="2" y="4" rx="2"/><path d="m22 7-10 6L2 7"/>`);
const clock = drawn(svg`<circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/>`);
const dash = drawn(svg`<path d="M5 12h14"/>`);

const looks: Readonly<Record<SignInState, readonly [Kind, TemplateResult]>> = {
  active: ['success', icon('check')],
  pending: ['info', mail],
  locked: ['danger', icon('lock')],
  expired: ['warning', clock],
  error: ['danger', icon('alert')],
  none: ['neutral', dash],
};

/** The state of an access as sign, word and colour. */
export const accessState = (state: SignInState, texts: ManageUsersTexts): TemplateResult =>
  stateBadge(...looks[state], texts.states[state]);

/** What the list tells about a person besides the name. */
interface Row {
  texts: ManageUsersTexts;
  formats: Formats;
  chosen: boolean;
  onChoose(yes: boolean): void;
}

function profile({ profile: percent, lacks, group }: ManagedPerson, texts: ManageUsersTexts): unknown {
  if (group === 'managers') return nothing;
  const missing = texts.missing(lacks.map((lack) => texts.lacks[lack]).join(', '));
  return html`<details class="profile">
    <summary>
      <svg class="bar ${percent < 60 ? 'low' : percent < 100 ? 'some' : 'full'}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width=${percent} height="8" /></svg>
      ${texts.profile(percent)}
    </summary>
    <p>${lacks.length > 0 ? missing : texts.complete}</p>
  </details>`;
}

/** One person: a box to choose them by, how they are reached, and where their access stands. */
export function personRow(person: ManagedPerson, { texts, formats, chosen, onChoose }: Row): TemplateResult {
  const { id, name, email, address, group, state, invitedUntil, lastOnline } = person;
  const until = (state === 'pending' || state === 'expired') && invitedUntil;
  return html`<li class="row" part="person">
    <label class="pick">
      <input type="checkbox" .checked=${chosen} @change=${(event: Event) => onChoose((event.currentTarget as HTMLInputElement).checked)} />
      <span class="sr">${texts.choose(name)}</span>
    </label>
    <div class="person" data-id=${id}>
      <b>${name}</b>
      <div class="meta">
        <span>${texts.group[group]}</span>
        <span class=${email ? '' : 'lacking'}>${email ?? html`${icon('alert')}${texts.noEmail}`}</span>
        ${address ? html`<span>${address}</span>` : nothing}
      </div>
    </div>
    <div class="where">
      ${accessState(state, texts)}
      <div class="meta">
        ${until ? html`<span>${texts.invitedUntil(formats.day(until))}</span>` : nothing}
        ${lastOnline ? html`<span>${texts.online(formats.since(lastOnline))}</span>` : nothing}
      </div>
      ${state === 'active' ? nothing : profile(person, texts)}
    </div>
  </li>`;
}
