import { initials, type Menu, type MenuItem, portraitSign } from '@p24/components/parts';
import type { Brand, Me, OwnPortrait } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Door } from './door.js';
import { emblem, hasLogo } from './emblem.js';
import { icon } from './icons.js';
import { type Side, type View, views } from './pages.js';
import { isResident } from './sides.js';
import type { PortalTexts } from './texts.de.js';
import { addressOf, type Place, viewNamed } from './views.js';

interface Framed {
  texts: PortalTexts;
  brand: Brand | undefined;
}

/** The bar on top: whose portal this is, in the middle `outside` where nobody is signed in, and what belongs to the person. */
export function header(
  { texts, brand, outside = false }: Framed & { outside?: boolean },
  content: unknown,
): TemplateResult {
  return html`
    <header class=${outside && hasLogo(brand) ? 'top outside' : 'top'}>
      ${emblem(brand, texts)}
      ${brand?.homepage ? html`<a class="away" href=${brand.homepage}>${texts.website}</a>` : nothing}
      ${content}
    </header>
  `;
}

const otherLanguage = ({ language }: PortalTexts) => (language === 'English' ? 'en' : 'de');

/** The other language, where nobody is signed in who could choose it in a menu. */
export const tongue = (texts: PortalTexts, onLanguage: () => void): TemplateResult =>
  html`<button class="tongue" type="button" lang=${otherLanguage(texts)} @click=${onLanguage}>${icon('language')}${texts.language}</button>`;

/** What the person's own menu shows. */
export interface Account {
  texts: PortalTexts;
  me: Me;
  menu: Menu;
  /** How the person is shown and called. */
  shown: OwnPortrait | null;
  onLanguage: () => void;
  onSignOut: () => void;
}

/** What the person's own menu leads to, and what it does. */
const own = ({ texts, onLanguage, onSignOut }: Account): MenuItem[] => [
  ...views
    .filter(({ menu }) => menu === 'account')
    .map((view) => ({ word: texts.views[view.name], sign: icon(view.icon), href: addressOf(view) })),
  { word: texts.language, sign: icon('language'), lang: otherLanguage(texts), act: onLanguage },
  { word: texts.signOut, sign: icon('leave'), act: onSignOut },
];

/** The person's own menu. */
export function account(options: Account): TemplateResult {
  const { texts, me, menu, shown } = options;
  const name = shown?.displayName ?? me.memberships[0]?.name ?? me.email;
  const picture = portraitSign(shown);
  const letters = picture ? '' : initials(name);
  // Whoever speaks to the device says what stands there.
  const label = letters ? `${texts.account(name)}, ${letters}` : texts.account(name);
  return html`
    ${menu.button(label, () => own(options), { sign: html`<span aria-hidden="true">${picture ?? (letters || icon('person'))}</span>`, look: 'avatar' })}
    ${menu.render(html`<p class="who" aria-hidden="true"><strong>${name}</strong><span>${me.email}</span></p>`)}
  `;
}

const legalLinks = ({ imprint, privacy, terms }: Brand['legal'], texts: PortalTexts) =>
  (
    [
      [imprint, texts.imprint],
      [privacy, texts.privacy],
      [terms, texts.terms],
    ] as const
  ).map(([href, text]) => (href ? html`<a href=${href}>${text}</a>` : nothing));

interface Foot extends Framed {
  companies: readonly Brand[];
  /** Whose side is shown: managers find the description of the interface there. */
  side?: Side;
}

/** What stands below every page: the law's links, of each company where several are looked at (§ 5 DDG, Art. 13 DSGVO). */
export function footer({ texts, brand, companies, side }: Foot): TemplateResult {
  const several = companies.map(
    ({ name, legal }) => html`<p role="group" aria-label=${name}><span>${name}</span>${legalLinks(legal, texts)}</p>`,
  );
  return html`
    <footer class="bottom">
      <nav aria-label=${texts.legal}>
        ${companies.length > 0 ? several : brand && legalLinks(brand.legal, texts)}
        ${side === 'manager' ? html`<a class="developers" href="/docs" hreflang="en">${texts.developers}</a>` : nothing}
      </nav>
    </footer>
  `;
}

/** Where a page stands: below the start page of its side. */
export function trail(view: View, texts: PortalTexts): TemplateResult {
  const root = views.find(({ side, path }) => side === view.side && path === '');
  return html`
    <nav class="trail" aria-label=${texts.where}>
      <ol>
        <li><a href=${root ? addressOf(root) : '/'}>${view.side === 'manager' ? texts.sides.manager : texts.home}</a></li>
        <li aria-current="page">${texts.views[view.name]}</li>
      </ol>
    </nav>
  `;
}

/** The way to report or ask for something new, where those who live or own here look for what they reported before. */
export function reportLink(me: Me, { view, item, scope }: Place, texts: PortalTexts): unknown {
  if (view.name !== 'tickets' || item || !isResident(me)) return nothing;
  return html`<a class="button" href=${addressOf(viewNamed('forms'), null, scope)}>${icon('form')}${texts.report}</a>`;
}

/** Says that a page could not be loaded, and tries again. */
export const failure = ({ failed, retry }: PortalTexts, again: () => void): TemplateResult =>
  html`<p role="alert">${failed}</p><button class="button" type="button" @click=${again}>${retry}</button>`;

/** What the tab is called: the page, then whose portal it is. */
export function titleOf(
  texts: PortalTexts,
  { place, door, brand }: { place: Place | null; door: Door | null; brand: Brand | undefined },
): string {
  const unknown = door ? texts.doors[door.view] : texts.missing.title;
  return [place ? texts.views[place.view.name] : unknown, brand?.title ?? texts.portal].join(' · ');
}
