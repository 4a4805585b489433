import type { ColorSet } from '@p24/theme';
import type { Adjustment } from '@p24/theme/derive';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { newBadge } from '../core/parts/badge.js';
import type { Ground } from './brand-contrast.js';
import { colorsOf, type Draft } from './brand-draft.js';
import type { BrandTexts } from './brand-texts.de.js';

type Derive = typeof import('@p24/theme/derive');

/** Derives the colours of what is being chosen and lets two panels wear them, light and dark. */
export class BrandPreview {
  readonly #host: LitElement;
  readonly #sheet = new CSSStyleSheet();
  #derive: Derive | undefined;
  #worn = '';
  #header = '';
  /** What is worn in another shade than the chosen one. */
  adjusted: readonly Adjustment[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController({ hostConnected: () => void this.#load() });
  }

  /** On what logos stand; undefined until colours are worn. */
  get ground(): Ground | undefined {
    return this.#derive && this.#header ? { color: this.#header, contrast: this.#derive.contrast } : undefined;
  }

  /** Wears the colours of a draft; those before stay while one of its colours is none. */
  wear(draft: Draft): void {
    const set = colorsOf(draft);
    const { shadowRoot } = this.#host;
    if (!set || !this.#derive || !shadowRoot) return;
    const { adoptedStyleSheets } = shadowRoot;
    if (!adoptedStyleSheets.includes(this.#sheet)) shadowRoot.adoptedStyleSheets = [...adoptedStyleSheets, this.#sheet];
    const key = Object.values(set).join();
    if (key === this.#worn) return;
    this.#worn = key;
    const theme = this.#derive.deriveTheme(set);
    this.#header = theme.light['--p24-color-header'];
    this.#sheet.replaceSync(panelCss(theme));
    this.adjusted = this.#derive.adjustments(set);
  }

  /** Brings what only this page needs. */
  async #load(): Promise<void> {
    this.#derive ??= await import('@p24/theme/derive').catch(() => undefined);
    this.#host.requestUpdate();
  }
}

/** The panels wear a theme whole: what the page around overrides is not what others will see. */
function panelCss(theme: ReturnType<Derive['deriveTheme']>): string {
  const rules = (['light', 'dark'] as const).map((scheme) => {
    const values = Object.entries(theme[scheme]).map(([name, value]) => `${name.replace('--p24-', '--_')}:${value};`);
    return `.panel.${scheme}{color-scheme:${scheme};${values.join('')}}`;
  });
  // A logo stands on the chosen colour everywhere.
  return `${rules.join('')}.ground{--ground:${theme.light['--p24-color-header']}}`;
}

interface Shown {
  draft: Draft;
  texts: BrandTexts['preview'];
  /** Makes an address of the server absolute. */
  href: (url: string) => string;
}

const emblem = ({ draft: { images, name }, href }: Shown) =>
  images.logo
    ? html`<img class="ground" src=${href(images.logo.url)} alt="" width=${images.logo.width / 2} height=${images.logo.height / 2} />`
    : html`<strong>${name}</strong>`;

function panel(scheme: 'light' | 'dark', shown: Shown): TemplateResult {
  const { texts } = shown;
  return html`<figure>
    <figcaption class="muted small">${texts[scheme]}</figcaption>
    <div class="panel ${scheme}" inert>
      <div class="bar">${emblem(shown)}<span class="person">EM</span></div>
      <div class="page">
        <div class="sample">
          <div class="tools">${newBadge(texts.badge)}<span class="muted small">${texts.when}</span></div>
          <strong>${texts.card}</strong>
          <p>${texts.text}</p>
          <p><a class="plain link" href="#">${texts.link}</a></p>
          <div class="tools">
            <button class="button" type="button">${texts.main}</button>
            <button class="button quiet" type="button">${texts.other}</button>
          </div>
        </div>
      </div>
    </div>
  </figure>`;
}

/** What residents will see, in light and dark surroundings, and the tab of their browser. */
export function previewPanels(shown: Shown): TemplateResult {
  const { draft, texts, href } = shown;
  const { favicon } = draft.images;
  const sign = favicon ? html`<img src=${href(favicon.url)} alt="" width="16" height="16" />` : icon('note');
  return html`<div class="panels">${panel('light', shown)}${panel('dark', shown)}</div>
    <p class="tab"><span class="muted small">${texts.tab}</span> <span class="title">${sign}${draft.title.trim() || texts.product}</span></p>`;
}

/** In which other shades a colour is worn, and why. */
export function adjustedNote(
  key: keyof ColorSet,
  adjusted: readonly Adjustment[],
  words: BrandTexts['colors']['adjusted'],
): TemplateResult | typeof nothing {
  const found = adjusted.filter((one) => one.key === key);
  if (found.length === 0) return nothing;
  return html`<ul class="adjusted small">
    ${found.map(
      ({ scheme, as, worn }) =>
        html`<li>${words[scheme][as]} <span class="swatch" .style=${`background:${worn}`}></span><code>${worn}</code></li>`,
    )}
  </ul>`;
}
