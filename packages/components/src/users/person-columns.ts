import type { ManagedPerson, SignInState } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';
import { clockSign, dashSign, mailSign } from '../core/manage-signs.js';
import { avatar } from '../core/parts/avatar.js';
import type { Kind } from '../core/parts/badge.js';
import { stateBadge } from '../core/parts/state.js';
import type { Column } from '../core/parts/table.js';
import type { ManageUsersTexts } from './texts.de.js';

const looks: Readonly<Record<SignInState, readonly [Kind, TemplateResult]>> = {
  active: ['success', icon('check')],
  pending: ['info', mailSign],
  locked: ['danger', icon('lock')],
  expired: ['warning', clockSign],
  error: ['danger', icon('alert')],
  none: ['neutral', dashSign],
};

/** The state of an access as sign, word and colour. */
export const accessState = (state: SignInState, texts: ManageUsersTexts): TemplateResult =>
  stateBadge(...looks[state], texts.states[state]);

/** What the table of people needs of the element. */
export interface PeopleHost {
  readonly texts: ManageUsersTexts;
  readonly formats: Formats;
  /** Ids of those who are chosen. */
  readonly chosen: ReadonlySet<string>;
  choose(ids: readonly string[], yes: boolean): void;
  /** The button with what can be done for one person. */
  menu(person: ManagedPerson): unknown;
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

/** Of when the state of an access tells. */
function since({ state, invitedUntil, letterAt, lastOnline }: ManagedPerson, { texts, formats }: PeopleHost): unknown {
  const until = (state === 'pending' || state === 'expired') && invitedUntil;
  return html`<div class="meta">
    ${state === 'pending' && letterAt ? html`<span>${texts.letters.letterOf(formats.day(letterAt))}</span>` : nothing}
    ${until ? html`<span>${texts.invitedUntil(formats.day(until))}</span>` : nothing}
    ${lastOnline ? html`<span>${texts.online(formats.since(lastOnline))}</span>` : nothing}
  </div>`;
}

/** An address that breaks where people would break it. */
function breakable(email: string | null): unknown {
  const [name, host] = email?.split('@') ?? [];
  return host && html`<span>${name}<wbr />@${host}</span>`;
}

/** A box to choose a person by, how they are reached, where their access stands, and what can be done for them. */
export function personColumns(host: PeopleHost): Column<ManagedPerson>[] {
  const { texts } = host;
  const pick = ({ id, name }: ManagedPerson) => html`<label class="box">
    <input type="checkbox" .checked=${host.chosen.has(id)} @change=${(event: Event) => host.choose([id], (event.currentTarget as HTMLInputElement).checked)} />
    <span class="sr">${texts.choose(name)}</span>
  </label>`;
  const { columns } = texts;
  return [
    { name: 'pick', word: columns.choice, silent: true, cell: pick },
    {
      ...{ name: 'main', word: columns.name },
      cell: ({ id, name, group }) =>
        html`<div class="person" data-id=${id}>${avatar(name)}<div><b>${name}</b><div class="meta">${texts.group[group]}</div></div></div>`,
    },
    {
      ...{ name: 'email', word: columns.email },
      cell: ({ email }) => breakable(email) ?? html`<span class="lacking">${icon('alert')}${texts.noEmail}</span>`,
    },
    { name: 'address', word: columns.address, cell: ({ address }) => address ?? nothing },
    {
      ...{ name: 'access', word: columns.access },
      cell: (person) =>
        html`${accessState(person.state, texts)} ${since(person, host)} ${person.state === 'active' ? nothing : profile(person, texts)}`,
    },
    { name: 'act', word: columns.actions, silent: true, cell: (person) => host.menu(person) },
  ];
}
