import type { Me } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { drawer } from './drawer.js';
import { icon } from './icons.js';
import { type Side, type View, views } from './pages.js';
import { managedBy, sidesOf } from './sides.js';
import type { PortalTexts } from './texts.de.js';
import { addressOf, type Place } from './views.js';

/** How much is new on a page; `more` where there is more than was counted. */
export interface Count {
  view: View['name'];
  count: number;
  more: boolean;
}

interface Menu {
  texts: PortalTexts;
  me: Me;
  side: Side;
  place: Place | null;
  /** How much is new for the person. */
  counts: readonly Count[];
  /** Pages that hold nothing for the person. */
  closed: ReadonlySet<View['name']>;
}

const current = (view: View, place: Place | null) => (view === place?.view ? 'page' : nothing);

function news(view: View, { texts, counts }: Menu): unknown {
  const found = counts.find((one) => one.view === view.name);
  if (!found) return nothing;
  const { count, more } = found;
  return html`<span class="count">${count}${more ? '+' : ''}<span class="sr"> ${texts.isNew(count)}</span></span>`;
}

function entry(view: View, options: Menu): TemplateResult {
  const { texts, place } = options;
  const scope = view.side === place?.view.side ? place.scope : {};
  return html`
    <li>
      <a href=${addressOf(view, null, scope)} aria-current=${current(view, place)} title=${texts.views[view.name]}>
        ${icon(view.icon)}<span>${texts.views[view.name]}</span>${news(view, options)}
      </a>
    </li>
  `;
}

/** Which company a manager works for, where there are several. */
function companies(options: Menu): unknown {
  const managed = managedBy(options.me);
  const { place, side, texts } = options;
  if (side !== 'manager' || managed.length < 2 || !place) return nothing;
  const chosen = place.scope.source ?? managed[0]?.sourceId;
  return html`
    <li class="companies" role="group" aria-label=${texts.company}>
      ${managed.map(
        ({ sourceId, sourceName }) => html`
          <a
            href=${addressOf(place.view, null, { source: sourceId })}
            aria-current=${sourceId === chosen ? 'true' : nothing}
          >${icon('home')}<span>${sourceName}</span></a>
        `,
      )}
    </li>
  `;
}

/** Whether the person administers the company that is looked at. */
function administers({ me, place }: Menu): boolean {
  const managed = managedBy(me);
  const chosen = managed.find(({ sourceId }) => sourceId === place?.scope.source) ?? managed[0];
  return chosen?.role === 'admin';
}

/** What is set up once and looked after now and then. */
const setup = (options: Menu) => html`
  <li class="side">${options.texts.setup}</li>
  ${views.filter(({ menu, admin }) => menu === 'setup' && !(admin && !administers(options))).map((view) => entry(view, options))}
`;

function entries(options: Menu): unknown {
  const sides = sidesOf(options.me);
  return sides.map(
    (side) => html`
      ${sides.length > 1 ? html`<li class="side">${options.texts.sides[side]}</li>` : nothing}
      ${views.filter((view) => view.side === side && !view.menu && !options.closed.has(view.name)).map((view) => entry(view, options))}
      ${side === 'manager' ? setup(options) : nothing}
      ${side === 'manager' ? companies(options) : nothing}
    `,
  );
}

/** The menu beside the content, on screens wide enough; `narrow` shows icons alone. */
export function menu(options: Menu & { head: unknown; narrow: boolean; onCollapse: () => void }): TemplateResult {
  const { texts, head, narrow, onCollapse } = options;
  return html`
    <nav class="rail" aria-label=${texts.menu}>
      ${head ?? nothing}
      <ul>${entries(options)}</ul>
      <button type="button" class="fold" aria-expanded=${narrow ? 'false' : 'true'} @click=${onCollapse}>
        ${icon('collapse')}<span>${narrow ? texts.expand : texts.collapse}</span>
      </button>
    </nav>
  `;
}

/** The bar under the thumb on phones. */
export function thumbs(options: Menu): TemplateResult {
  const { texts, side } = options;
  const chosen = views.filter((view) => view.side === side && view.thumb);
  const others = options.counts.filter(({ view }) => side === 'resident' && !chosen.some(({ name }) => name === view));
  const count = others.reduce((sum, one) => sum + one.count, 0);
  return html`
    <nav class="thumbs" aria-label=${texts.quick}>
      <ul>
        ${chosen.map((view) => entry(view, options))}
        <li><button type="button" popovertarget="more">${icon('menu')}<span>${texts.more}</span>${count > 0 ? html`<span class="count">${count}<span class="sr"> ${texts.isNew(count)}</span></span>` : nothing}</button></li>
      </ul>
    </nav>
  `;
}

/** All of the menu, as a sheet over the page of a phone, whose header has no room for the way to the website. */
export function sheet(options: Menu, website: string | null | undefined): TemplateResult {
  const { texts } = options;
  const away = html`<li class="apart"><a href=${website}>${icon('building')}<span>${texts.website}</span></a></li>`;
  return drawer(
    { id: 'more', kind: 'sheet', label: texts.menu, close: texts.close },
    html`<ul>${entries(options)}${website ? away : nothing}</ul>`,
  );
}
