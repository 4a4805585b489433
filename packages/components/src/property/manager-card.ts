import type { Property } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { drawn } from '../core/icons.js';
import { shapes } from './icons.generated.js';
import type { PropertyTexts } from './texts.de.js';

/** A number as telephones dial it. */
export const dialled = (value: string): string => `tel:${value.replace(/(?!^\+)[^\d]/g, '')}`;

const emergency = (
  { name, phone, note }: Property['emergencies'][number],
  texts: PropertyTexts,
): TemplateResult => html`<a class="call" part="emergency" href=${dialled(phone)}>
  ${drawn(shapes.phone)}
  <span>
    <strong>${texts.call(phone)}</strong>
    <span class="small">${[name ?? texts.emergency, note ?? texts.anyHour].join(' · ')}</span>
  </span>
</a>`;

/** The managing company: whom to call in danger, the office with its hours, its address. */
export function managerCard({ manager, emergencies }: Property, texts: PropertyTexts): TemplateResult {
  const { name, postal, phone, hours } = manager;
  return html`<div class="person manager" part="manager">
    <p class="name">${name}</p>
    ${
      emergencies.length > 0
        ? html`<div class="in-danger">
            <p class="small">${texts.inDanger}</p>
            ${emergencies.map((one) => emergency(one, texts))}
          </div>`
        : nothing
    }
    <ul class="entries">
      ${
        phone
          ? html`<li>${drawn(shapes.phone)}<span class="sr">${texts.phone}</span>
              <div><a href=${dialled(phone)}>${phone}</a>${hours ? html`<span class="muted small">${hours}</span>` : nothing}</div>
            </li>`
          : nothing
      }
      ${
        postal
          ? html`<li>${drawn(shapes.place)}<span class="sr">${texts.address}</span><span class="address">${postal}</span></li>`
          : nothing
      }
    </ul>
  </div>`;
}
