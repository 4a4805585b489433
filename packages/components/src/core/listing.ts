import type { Page } from '@p24/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { keyed } from './keyed.js';
import { type NothingFoundTexts, nothingFound } from './parts/empty.js';
import type { CoreTexts } from './texts.de.js';

/** Lists whose rows open a page of their own. */
export const listingStyles = css`
  .list {
    transition: opacity var(--_duration);
  }
  .list[aria-busy='true'] {
    opacity: 0.6;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-2xs) var(--_space-m);
    padding: var(--_space-m);
    cursor: pointer;
  }
  .row:hover {
    background: var(--_color-surface-hover);
  }
  .row:first-child {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }
  .row:last-child {
    border-end-start-radius: inherit;
    border-end-end-radius: inherit;
  }
  .row + .row {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .row:hover .title .plain {
    color: var(--_color-link);
  }
  .where {
    display: grid;
    justify-items: end;
    gap: var(--_space-2xs);
  }
  .more {
    display: flex;
    margin: var(--_space-m) auto 0;
  }
  @container (max-width: 36em) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .where {
      justify-items: start;
    }
  }
`;

/** What a list needs of the element it stands in. */
export interface ListHost {
  readonly core: CoreTexts;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
}

/** What was read of a list, as a `PagedList` has it. */
export interface ListState<T> {
  readonly value: Page<T> | undefined;
  readonly pending: boolean;
  readonly loadingMore: boolean;
  more(): Promise<boolean>;
}

/** What stands around the rows of a list. */
export interface Listing<T> {
  host: ListHost;
  list: ListState<T>;
  texts: NothingFoundTexts & { found(count: number, more: boolean): string };
  /** Says that nothing matches, but what is shown comes near. */
  similar?: string | undefined;
  /** Whether the person looks for something. */
  narrowed: boolean;
  /** Takes back what the person looked for. */
  clear(): void;
  /** Fields to narrow the list. */
  tools: () => unknown;
  /** All rows, as `listRows` or a table. */
  rows: (items: readonly T[]) => unknown;
  /** Puts the focus on the row at a place; by default on its title. */
  focus?: (index: number) => unknown;
  /** Stands there while there is nothing to look for. */
  empty: unknown;
}

/** A list with what narrows it, what there is when it is empty, and the way to more. */
export function listing<T>(view: Listing<T>, items: readonly T[]): TemplateResult {
  const { list, narrowed, similar, texts, tools, rows, empty } = view;
  const { value, pending } = list;
  const all = () => {
    view.clear();
    view.host.renderRoot.querySelector('input')?.focus();
  };
  return html`
    ${items.length || narrowed ? tools() : nothing}
    <div class=${similar ? nothing : 'sr'} role="status">${similar || (narrowed && !pending ? texts.found(items.length, Boolean(value?.nextCursor)) : nothing)}</div>
    ${items.length ? rows(items) : narrowed ? nothingFound(view.host.core, texts, all) : empty}
    ${value?.nextCursor ? moreButton(view) : nothing}
  `;
}

/** Rows below each other. */
export const listRows = <T>(
  items: readonly T[],
  { busy, key, row }: { busy: boolean; key: (item: T) => unknown; row: (item: T) => unknown },
): TemplateResult => html`<ul class="list surface" aria-busy=${busy}>${keyed(items, key, row)}</ul>`;

/** The focus goes to what came: the button may be gone. */
function moreButton<T>({ host, list, focus }: Listing<T>) {
  const { loadingMore } = list;
  const title = (index: number) => host.renderRoot.querySelectorAll<HTMLElement>('.title .plain')[index]?.focus();
  const more = async () => {
    const shown = list.value?.items.length ?? 0;
    if (!(await list.more())) return;
    await host.updateComplete;
    await (focus ?? title)(shown);
  };
  return html`<button class="button quiet more" part="more" type="button" aria-disabled=${loadingMore} @click=${more}>
    ${loadingMore ? host.core.loading : host.core.more}
  </button>`;
}
