import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { filterChoice, type Options, searchField } from '../core/parts/field.js';
import type { Menu } from '../core/parts/menu.js';
import { inOrder, type Look, type Sort } from './people-look.js';
import { groups, states } from './people-matrix.js';
import type { ListAction } from './person-dialogs.js';
import type { ManageUsersTexts } from './texts.de.js';

/** What the tools above the list need. */
export interface Tools {
  look: Look;
  texts: ManageUsersTexts;
  formats: Formats;
  /** Each keystroke in the search. */
  typed(value: string): void;
  narrow(look: Look): void;
  /** What can be done above the list, and the menu that has it on phones. */
  actions: readonly ListAction[];
  menu: Menu;
  /** Stands before the actions, also on phones. */
  first: unknown;
}

/** What an order of the choice goes by. */
const sortIn = (name: string) => name.split(' ')[0] as Sort;

/** Orders where there are no headings to click on. */
function orders({ look, texts, narrow }: Tools) {
  const options = Object.entries(texts.orders).filter(
    ([name]) => inOrder({ ...look, sort: sortIn(name) }).sort === sortIn(name),
  );
  const choose = (name: string) => {
    narrow({ ...look, sort: sortIn(name), order: name.endsWith('desc') ? 'desc' : 'asc' });
  };
  return html`<div class="orders">${filterChoice({ label: texts.sortBy, chosen: `${look.sort} ${look.order}`, options, choose, part: 'order' })}</div>`;
}

/** What the way into the portal or an import has narrowed the list to, with the way back. */
function narrowed({ look, texts, formats, narrow }: Tools) {
  const { house, reached, addedSince } = look;
  if (!house && !reached && !addedSince) return nothing;
  const added = addedSince ? [texts.addedSince(formats.moment(addedSince))] : [];
  const words = [...(house ? [house.name] : []), ...(reached ? [texts.funnel.stages[reached]] : []), ...added].join(
    ', ',
  );
  return html`<p class="over narrowed" part="narrowed">
    <span>${texts.narrowed(words)}</span>
    <button class="plain link" type="button" @click=${() => narrow({ ...look, house: null, reached: '', addedSince: '' })}>${texts.widen}</button>
  </p>`;
}

const button = ({ word, look, busy = false, act }: ListAction) =>
  html`<button class=${look} type="button" aria-disabled=${busy} @click=${act}>${word}</button>`;

/** Search, filters, orders and actions above the list. */
export function peopleTools(tools: Tools): TemplateResult {
  const { look, texts, narrow } = tools;
  const people: Options = [['', texts.anyGroup], ...groups.map((one) => [one, texts.groups[one]] as const)];
  const standing: Options = [['', texts.anyState], ...states.map((one) => [one, texts.states[one]] as const)];
  const ofGroup = (group: string) => narrow({ ...look, group: group as Look['group'] });
  const ofState = (state: string) => narrow({ ...look, state: state as Look['state'] });
  return html`<div class="tools" role="search" aria-label=${texts.search}>
      ${searchField(texts.search, look.search, tools.typed)}
      <div class="rest">${tools.menu.button(texts.moreActions, () => tools.actions)}</div>
      ${filterChoice({ label: texts.filterGroup, chosen: look.group, options: people, choose: ofGroup })}
      ${filterChoice({ label: texts.filterState, chosen: look.state, options: standing, choose: ofState })}
      ${orders(tools)}
    </div>
    ${narrowed(tools)}
    <div class="over doing">${tools.first}${tools.actions.map(button)}</div>`;
}
