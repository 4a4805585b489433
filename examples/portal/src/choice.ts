import { html, type LitElement, nothing } from 'lit';
import { drawer } from './drawer.js';
import { chosenName, type Homes, isMixed } from './homes.js';
import './homes-list.js';
import { icon } from './icons.js';
import type { PortalTexts } from './texts.de.js';
import type { Place } from './views.js';

interface Choice {
  texts: PortalTexts;
  homes: Homes | undefined;
  place: Place;
}

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

/** The column of all that can be looked at. */
export function choiceColumn({ texts, homes, place }: Choice): unknown {
  if (!isChoice(homes)) return nothing;
  return drawer(
    { id: 'homes', kind: 'column', label: texts.homes.title, close: texts.close },
    html`<portal-homes .texts=${texts} .homes=${homes} .place=${place}></portal-homes>`,
  );
}

/** Asks somebody with homes in several houses who has just come in which of them to look at. */
export async function offerChoice(portal: LitElement, homes: Homes | undefined): Promise<void> {
  if (!isMixed(homes, {}) || location.pathname !== '/' || location.search) return;
  await portal.updateComplete;
  portal.querySelector<HTMLElement>('#homes')?.showPopover();
}
