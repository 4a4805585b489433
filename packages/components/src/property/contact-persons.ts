import type { ContactPerson } from '@p24/sdk';
import { phoneHref } from '@p24/sdk/answers';
import { html, nothing, type SVGTemplateResult } from 'lit';
import { drawn } from '../core/icons.js';
import { avatar } from '../core/parts/avatar.js';
import { shapes } from './icons.generated.js';
import { inCharge } from './in-charge.js';
import type { PropertyTexts } from './texts.de.js';

type Entry = ContactPerson['phones'][number];

/** One public entry: its sign with a word for it, what it is, and what the manager says of it. */
function row(sign: SVGTemplateResult, word: string, { value, label, note }: Entry, href?: string | null) {
  const said = [label, note].filter(Boolean).join(' · ');
  return html`<li>
    ${drawn(sign)}<span class="sr">${word}</span>
    <div>
      ${href ? html`<a href=${href}>${value}</a>` : html`<span class="address">${value}</span>`}
      ${said ? html`<span class="muted small">${said}</span>` : nothing}
    </div>
  </li>`;
}

/** Whoever is in charge goes first. */
const inOrder = (persons: readonly ContactPerson[]) => [
  ...persons.filter(({ category }) => inCharge(category)),
  ...persons.filter(({ category }) => !inCharge(category)),
];

/** Those to turn to, with what of them is public. */
export const contactPersons = (persons: readonly ContactPerson[], texts: PropertyTexts) =>
  html`<ul class="persons">
    ${inOrder(persons).map(
      ({ category, name, phones, emails, faxes, addresses }) => html`<li class="person" part="person">
        <div class="whom">
          ${avatar(name)}
          <div>
            <p class="category" part="category">${texts.category(category)}</p>
            <p class="name">${name}</p>
          </div>
        </div>
        <ul class="entries">
          ${phones.map((one) => row(shapes.phone, texts.phone, one, phoneHref(one.value)))}
          ${emails.map((one) => row(shapes.mail, texts.email, one, `mailto:${one.value}`))}
          ${faxes.map((one) => row(shapes.fax, texts.fax, one))}
          ${addresses.map((one) => row(shapes.place, texts.address, one))}
        </ul>
      </li>`,
    )}
  </ul>`;
