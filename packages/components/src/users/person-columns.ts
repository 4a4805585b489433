import type { ManagedPerson, ProfileWeights, SignInState } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';
import { clockSign, dashSign, mailSign } from '../core/manage-signs.js';
import { type Opening, opener } from '../core/opener.js';
import type { Kind } from '../core/parts/badge.js';
import { portrait } from '../core/parts/portrait.js';
import { stateBadge } from '../core/parts/state.js';
import type { Column, ColumnSort } from '../core/parts/table.js';
import type { ShownPortraits } from '../core/shown-portraits.js';
import { type Look, type Sort, sortOfAccess } from './people-look.js';
import { percentOf } from './profile-weights.js';
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
export interface PeopleHost extends Opening {
  readonly texts: ManageUsersTexts;
  readonly formats: Formats;
  /** Ids of those who are chosen. */
  readonly chosen: ReadonlySet<string>;
  /** What each part of a profile counts; null while that is not known. */
  readonly weights: ProfileWeights | null;
  /** What people show of themselves. */
  readonly portraits: Pick<ShownPortraits, 'of'>;
  /** Makes a link of the server absolute. */
  readonly href: (url: string) => string;
  choose(ids: readonly string[], yes: boolean): void;
  /** Puts people in the order of a column, or in the other direction. */
  sort(by: Sort): void;
  /** The button with what can be done for one person. */
  menu(person: ManagedPerson): unknown;
}

/** Ids of those who have come in once: only they can show something of themselves. */
export const cameIn = (people: readonly ManagedPerson[]): string[] =>
  people.filter(({ state }) => state === 'active' || state === 'locked').map(({ id }) => id);

/** What is missing, with what it counts; what counts nothing is no lack. */
function missingOf({ lacks }: ManagedPerson, { texts, weights }: PeopleHost): string {
  const counting = lacks.filter((lack) => !weights || weights[lack] > 0);
  const words = counting.map((lack) => texts.lack(texts.lacks[lack], weights ? percentOf(weights, lack) : null));
  return words.length > 0 ? texts.missing(words.join(', ')) : texts.complete;
}

function profile(person: ManagedPerson, host: PeopleHost): unknown {
  const { profile: percent, group } = person;
  const { texts } = host;
  if (group === 'managers') return nothing;
  return html`<details class="profile">
    <summary>
      <svg class="bar ${percent < 60 ? 'low' : percent < 100 ? 'some' : 'full'}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width=${percent} height="8" /></svg>
      ${texts.profile(percent)} ${icon('info')}
    </summary>
    <p>${missingOf(person, host)}</p>
  </details>`;
}

/** Of when the state of an access tells. */
function since({ state, invitedUntil, letterAt }: ManagedPerson, { texts, formats }: PeopleHost): unknown {
  const until = (state === 'pending' || state === 'expired') && invitedUntil;
  return html`<div class="meta">
    ${state === 'pending' && letterAt ? html`<span>${texts.letters.letterOf(formats.day(letterAt))}</span>` : nothing}
    ${until ? html`<span>${texts.invitedUntil(formats.day(until))}</span>` : nothing}
  </div>`;
}

/** Where an access stands, and what is missing before it is used. */
export const standing = (person: ManagedPerson, host: PeopleHost): TemplateResult =>
  html`${accessState(person.state, host.texts)} ${since(person, host)} ${person.state === 'active' ? nothing : profile(person, host)}`;

/** An address that breaks where people would break it. */
function breakable(email: string | null): unknown {
  const [name, host] = email?.split('@') ?? [];
  return host && html`<span>${name}<wbr />@${host}</span>`;
}

/** The name as it is sorted, which leads to the page of the person; those of the staff have none. */
const called = ({ id, listedAs, group }: ManagedPerson, host: PeopleHost) => {
  const name = html`<b>${listedAs}</b>`;
  return group === 'managers'
    ? name
    : opener(host, name, { view: 'person', id, part: 'name', look: 'plain link name' });
};

/** A box to choose a person by, how they are reached, where their access stands, and what can be done for them. */
export function personColumns(host: PeopleHost, look: Look): Column<ManagedPerson>[] {
  const { sort, order } = look;
  const { texts, formats } = host;
  const by = (column: Sort): ColumnSort => ({
    direction: sort === column ? (order === 'asc' ? 'ascending' : 'descending') : 'none',
    sort: () => host.sort(column),
  });
  const pick = ({ id, name }: ManagedPerson) => html`<label class="box">
    <input type="checkbox" .checked=${host.chosen.has(id)} @change=${(event: Event) => host.choose([id], (event.currentTarget as HTMLInputElement).checked)} />
    <span class="sr">${texts.choose(name)}</span>
  </label>`;
  const { columns } = texts;
  return [
    { name: 'pick', word: columns.choice, silent: true, cell: pick },
    {
      ...{ name: 'main', word: columns.name, order: by('name') },
      cell: (person) =>
        html`<div class="person" data-id=${person.id}>${portrait(person.name, host.portraits.of(person.id), host.href)}<div>${called(person, host)}<div class="meta">${texts.group[person.group]}</div></div></div>`,
    },
    {
      ...{ name: 'email', word: columns.email },
      cell: ({ email, address }) =>
        html`${breakable(email) ?? html`<span class="lacking">${icon('alert')}${texts.noEmail}</span>`}
          ${address ? html`<div class="meta">${address}</div>` : nothing}`,
    },
    {
      ...{
        name: 'access',
        word: look.state === 'none' ? columns.profile : columns.access,
        order: by(sortOfAccess(look)),
      },
      cell: (person) => standing(person, host),
    },
    {
      ...{ name: 'seen', word: columns.seen, labelled: true, order: by('last-online') },
      cell: ({ lastOnline }) => (lastOnline ? formats.since(lastOnline) : nothing),
    },
    { name: 'act', word: columns.actions, silent: true, cell: (person) => host.menu(person) },
  ];
}
