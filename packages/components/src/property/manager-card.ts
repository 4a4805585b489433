import type { Call, HouseManager } from '@p24/sdk';
import { callHref } from '@p24/sdk/answers';
import { html, nothing, type TemplateResult } from 'lit';
import { drawn } from '../core/icons.js';
import { shapes } from './icons.generated.js';
import type { PropertyTexts } from './texts.de.js';

/** A number to dial as a button as large as a thumb, with what to know of it; mere words where nothing can be dialled. */
function call(phone: string, said: readonly string[], part: string, texts: PropertyTexts): TemplateResult {
  const href = callHref(phone);
  const small = html`<span class="small">${said.filter(Boolean).join(' · ')}</span>`;
  return href
    ? html`<a class="call" part=${part} href=${href}>
        ${drawn(shapes.phone)}
        <span><strong>${texts.call(phone)}</strong> ${small}</span>
      </a>`
    : html`<p part=${part}>${phone} ${small}</p>`;
}

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
