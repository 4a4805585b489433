import type { Brand } from '@p24/sdk';

const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The sign of a managing company in its colours: the first letter of its name, without what companies are called. */
export function favicon({ name, light }: Pick<Brand, 'name' | 'light'>): string {
  const telling = name.replace(/^(?:Hausverwaltung|Immobilienverwaltung|Verwaltung)\s+/i, '');
  const letter = /\p{L}|\p{N}/u.exec(telling)?.[0]?.toUpperCase() ?? '';
  const [ground = '', sign = ''] = [light['--p24-color-header'], light['--p24-color-on-header']];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${safe(ground)}"/>` +
    `<text x="16" y="23" text-anchor="middle" font-family="system-ui,sans-serif" font-size="20" font-weight="700" fill="${safe(sign)}">${safe(letter)}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Puts a company's picture, else the sign drawn for it, into the browser's tab; the standard one comes back where the brand is no company's. */
export function wearSign(brand: Brand): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (!link) return;
  link.dataset.standard ??= link.href;
  const own = brand.images.favicon?.url;
  link.type = own ? 'image/png' : 'image/svg+xml';
  link.href = own ?? (brand.slug === null ? link.dataset.standard : favicon(brand));
}
