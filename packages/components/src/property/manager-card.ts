import type { Call, HouseManager } from '@p24/sdk';
import { callHref } from '@p24/sdk/answers';
import { html, nothing, type TemplateResult } from 'lit';
import { drawn } from '../core/icons.js';
import { shapes } from './icons.generated.js';
import type { PropertyTexts } from './texts.de.js';

/** A number to dial as a button as large as a thumb, with what to know of it. */
const call = (phone: string, said: readonly string[], part: string, texts: PropertyTexts): TemplateResult => html`<a
  class="call"
  part=${part}
  href=${callHref(phone)}
>
  ${drawn(shapes.phone)}
  <span>
    <strong>${texts.call(phone)}</strong>
    <span class="small">${said.filter(Boolean).join(' · ')}</span>
  </span>
</a>`;

/** The managing company: the office with its hours, whom to call in danger, its address. */
export function managerCard(manager: HouseManager, emergencies: readonly Call[], texts: PropertyTexts): TemplateResult {
  const { name, postal, phone, hours } = manager;
  const urgent = emergencies.map((one) =>
    call(one.phone, [one.name ?? texts.emergency, one.note ?? texts.anyHour], 'emergency', texts),
  );
  return html`<div class="person manager" part="manager">
    <p class="name">${name}</p>
    ${phone ? call(phone, [texts.office, hours ?? ''], 'office', texts) : nothing}
    ${
      urgent.length > 0
        ? html`<div class="in-danger">
            <p class="small">${texts.inDanger}</p>
            ${call('112', [texts.fireBrigade], 'emergency', texts)} ${urgent}
          </div>`
        : nothing
    }
    ${
      postal
        ? html`<ul class="entries">
            <li>${drawn(shapes.place)}<span class="sr">${texts.address}</span><span class="address">${postal}</span></li>
          </ul>`
        : nothing
    }
  </div>`;
}
