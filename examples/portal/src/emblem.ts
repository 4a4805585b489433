import type { Brand } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { PortalTexts } from './texts.de.js';

/** Up to these widths of the window the pictures for phones and tablets are shown. */
const widths = { phone: '34rem', tablet: '56rem' };

type Picture = Brand['images']['logo'];

const source = (picture: Picture, most: string) =>
  picture
    ? html`<source media="(max-width: ${most})" srcset=${picture.url} width=${picture.width / 2} height=${picture.height / 2} />`
    : nothing;

function logo({ images, name }: Brand): TemplateResult | null {
  const shown = images.logo ?? images.appLarge ?? images.appSmall;
  if (!shown) return null;
  return html`<picture class="logo">
    ${source(images.appSmall, widths.phone)}${source(images.appLarge, widths.tablet)}
    <img src=${shown.url} alt=${name} width=${shown.width / 2} height=${shown.height / 2} />
  </picture>`;
}

/** Whether a company's logo stands in the header, in the place of its name. */
export const hasLogo = (brand: Brand | undefined): boolean => Boolean(brand && logo(brand));

/** Whose portal this is: the logo, else the name beside a house. */
export const emblem = (brand: Brand | undefined, texts: PortalTexts): TemplateResult =>
  html`<a class="brand" href="/">${(brand && logo(brand)) ?? html`${icon('home')}<span>${brand?.name || texts.portal}</span>`}</a>`;
