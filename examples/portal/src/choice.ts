import type { Scope } from '@p24/sdk';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { drawer } from './drawer.js';
import { chosenName, type Homes } from './homes.js';
import { icon } from './icons.js';
import type { PortalTexts } from './texts.de.js';
import { addressOf, type Place } from './views.js';

interface Choice {
  texts: PortalTexts;
  homes: Homes | undefined;
  place: Place;
}

const same = (one: Scope, other: Scope) =>
  one.source === other.source && one.property === other.property && one.contract === other.contract;

/** Whether there is anything to choose from. */
export const isChoice = (homes: Homes | undefined): homes is Homes => (homes?.total ?? 0) > 1;

/** The button that says what is looked at and opens the column to choose from; nothing where there is one home. */
export function choiceButton({ texts, homes, place }: Choice): unknown {
  if (!isChoice(homes)) return nothing;
  return html`
    <button class="choose" type="button" popovertarget="homes">
      ${icon('building')}
      <span class="what"><span>${texts.homes.shown}</span><strong>${chosenName(homes, place.scope) ?? texts.homes.every}</strong></span>
      ${icon('chevron')}
    </button>
  `;
}

/** The column of all that can be looked at: companies, their properties, the contracts there, each with its count. */
export function choiceColumn({ texts, homes, place }: Choice): unknown {
  if (!isChoice(homes)) return nothing;
  // The page stays, what was open on it does not: it may belong to another home.
  const link = (
    scope: Scope,
    name: string,
    { count, note }: { count?: number; note?: string } = {},
  ): TemplateResult => html`
    <a href=${addressOf(place.view, null, scope)} aria-current=${same(scope, place.scope) ? 'true' : nothing}>
      <span class="what">${name}${note ? html`<span>${note}</span>` : nothing}</span>
      ${count === undefined ? nothing : html`<span class="count">${count}<span class="sr"> ${texts.homes.contracts(count)}</span></span>`}
    </a>
  `;
  return drawer(
    { id: 'homes', kind: 'column', label: texts.homes.title, close: texts.close },
    html`
      <p class="name">${texts.homes.title}</p>
      <ul>
        <li>${link({}, texts.homes.all, { count: homes.total })}</li>
        ${homes.sources.map(
          ({ id: source, name, properties }) => html`
            ${homes.sources.length > 1 ? html`<li class="source">${link({ source }, name, { count: properties.reduce((sum, { contracts }) => sum + contracts.length, 0) })}</li>` : nothing}
            ${properties.map(
              ({ id: property, name: house, address, contracts }) => html`
                <li class="property">
                  ${link({ source, property }, house, { count: contracts.length, note: address === house ? '' : (address ?? '') })}
                  ${
                    contracts.length > 1
                      ? html`<ul>${contracts.map(({ id: contract, name: flat, ended }) => html`<li>${link({ source, property, contract }, flat, { note: ended ? texts.homes.ended : '' })}</li>`)}</ul>`
                      : nothing
                  }
                </li>
              `,
            )}
          `,
        )}
      </ul>
    `,
  );
}

/** Asks somebody with homes in several houses who has just come in which of them to look at. */
export async function offerChoice(portal: LitElement, homes: Homes | undefined): Promise<void> {
  const houses = homes?.sources.flatMap(({ properties }) => properties).length ?? 0;
  if (houses < 2 || location.pathname !== '/' || location.search) return;
  await portal.updateComplete;
  portal.querySelector<HTMLElement>('#homes')?.showPopover();
}
