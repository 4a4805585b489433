import { css, html, nothing, type TemplateResult } from 'lit';
import { placeAfter } from './roving.js';

/** A row of tabs above what they show; on narrow screens it scrolls by itself. */
export const tabsStyles = css`
  .tabs {
    display: flex;
    gap: var(--_space-2xs);
    margin-block-end: var(--_space-m);
    border-block-end: var(--_border-width) solid var(--_color-border);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tab {
    appearance: none;
    flex: none;
    min-block-size: var(--_target-size);
    margin: 0;
    padding: 0 var(--_space-m);
    border: 0 solid transparent;
    border-block-end-width: 0.1875em;
    background: none;
    color: var(--_color-text-muted);
    font: inherit;
    font-weight: var(--_font-weight-medium);
    white-space: nowrap;
    cursor: pointer;
  }
  .tab:hover {
    color: var(--_color-text);
  }
  .tab[aria-selected='true'] {
    border-block-end-color: var(--_color-accent-border);
    color: var(--_color-text);
  }
  /* The row cuts off what stands out of it. */
  .tab:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  @container (max-width: 30em) {
    .tab {
      padding-inline: var(--_space-s);
    }
  }
  /* Three words of a phone's row are seen at once. */
  @container (max-width: 26em) {
    .tabs {
      gap: 0;
    }
    .tab {
      padding-inline: var(--_space-xs);
      font-size: var(--_font-size-s);
    }
  }
  @media (forced-colors: active) {
    /* Transparent is a colour there. */
    .tab {
      border-block-end-color: Canvas;
    }
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;

/** What a row of tabs offers, and who is told of the choice. */
export interface Tabs<Name extends string> {
  /** Begins the ids of the tabs and of their panel: no other row of the element has it. */
  id: string;
  label: string;
  chosen: Name;
  tabs: readonly (readonly [name: Name, word: unknown])[];
  /** Whether each tab has a panel of its own, `<id>-panel-<name>`, which keeps what is in it while another is shown. */
  panels?: boolean;
  choose(name: Name): void;
}

/** One tab is in the order of the Tab key, arrows lead to the others and choose them (WAI-ARIA APG, tabs). */
export function tabs<Name extends string>({
  id,
  label,
  chosen,
  tabs: all,
  panels,
  choose,
}: Tabs<Name>): TemplateResult {
  const step = (event: KeyboardEvent) => {
    const at = all.findIndex(([name]) => name === chosen);
    const next = placeAfter(event.key, { at, count: all.length, arrows: ['ArrowLeft', 'ArrowRight'] });
    const name = next === undefined ? undefined : all[next]?.[0];
    if (next === undefined || name === undefined) return;
    event.preventDefault();
    (event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    choose(name);
  };
  const click = (name: Name) => (event: Event) => {
    // One that was cut off at the edge of a narrow screen.
    (event.currentTarget as Element).scrollIntoView({ block: 'nearest', inline: 'nearest' });
    choose(name);
  };
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${label} @keydown=${step}>
    ${all.map(
      ([name, word]) =>
        html`<button class="tab" type="button" role="tab" id="${id}-${name}" aria-controls="${id}-panel${panels ? `-${name}` : nothing}"
          aria-selected=${name === chosen} tabindex=${name === chosen ? 0 : -1} @click=${click(name)}>${word}</button>`,
    )}
  </div>`;
}

/** What the chosen tab shows. */
export const tabPanel = ({ id, chosen }: { id: string; chosen: string }, content: unknown): TemplateResult =>
  html`<div role="tabpanel" id="${id}-panel" aria-labelledby="${id}-${chosen}">${content}</div>`;
