import { html, type LitElement, type TemplateResult } from 'lit';
import { keyed } from '../keyed.js';

/** Rows that come and go together. */
const blockSize = 25;
/** Blocks that are there before anything is known of the window. */
const firstBlocks = 2;
/** Height of a row before one was measured, in CSS pixels. */
const guess = 64;

/** What a window over rows shows, and how. */
export interface WindowedRows<T> {
  rows: readonly T[];
  key(row: T): unknown;
  /** The row at a place, counted from 0. */
  row(row: T, index: number): TemplateResult;
}

/**
 * Holds only those rows of a long table in the document that are in or near the window; what is left out keeps its
 * height. Rows may differ in height. The row that has the focus always stays.
 */
export class RowWindow {
  readonly #host: LitElement;
  readonly #reached: () => void;
  readonly #near = new Set<number>();
  /** Measured heights of blocks, in CSS pixels. */
  readonly #heights = new Map<number, number>();
  readonly #watched = new Set<Element>();
  #watcher: IntersectionObserver | undefined;
  #count = 0;

  /** `reached` is called when the last rows come near the window. */
  constructor(host: LitElement, reached: () => void = () => {}) {
    this.#host = host;
    this.#reached = reached;
    for (let block = 0; block < firstBlocks; block++) this.#near.add(block);
    host.addController({ hostUpdated: () => this.#watch(), hostDisconnected: () => this.#forget() });
  }

  /** The bodies of a table. */
  render<T>({ rows, key, row }: WindowedRows<T>): TemplateResult[] {
    this.#count = rows.length;
    return Array.from({ length: Math.ceil(rows.length / blockSize) }, (_, block) => {
      const start = block * blockSize;
      const shown = this.#near.has(block) ? rows.slice(start, start + blockSize) : [];
      return html`<tbody class="block" role="rowgroup" data-block=${block}>${keyed(
        shown.map((one, at) => ({ one, index: start + at })),
        ({ one }) => key(one),
        ({ one, index }) => row(one, index),
      )}</tbody>`;
    });
  }

  #watch(): void {
    this.#watcher ??= new IntersectionObserver(this.#moved, {
      rootMargin: '100% 0px',
      // Pages may scroll the element in a box of their own.
      scrollMargin: '100% 0px',
    } as IntersectionObserverInit);
    const blocks = new Set(this.#host.renderRoot.querySelectorAll<HTMLElement>('.block'));
    const [first] = blocks;
    // All heights are guessed by the rows that are there first.
    if (first && !this.#heights.size && first.offsetHeight) this.#heights.set(0, first.offsetHeight);
    for (const gone of this.#watched) if (!blocks.has(gone as HTMLElement)) this.#leave(gone);
    for (const block of blocks) {
      if (!this.#watched.has(block)) this.#watcher.observe(block);
      this.#watched.add(block);
      const number = Number(block.dataset.block);
      const height = this.#near.has(number) ? '' : `${this.#heightOf(number)}px`;
      if (block.style.blockSize !== height) block.style.blockSize = height;
    }
  }

  #heightOf(block: number): number {
    const known = this.#heights.get(block);
    if (known !== undefined) return known;
    const whole = [...this.#heights].filter(([number]) => (number + 1) * blockSize <= this.#count);
    const rows = Math.min(blockSize, this.#count - block * blockSize);
    const perRow = whole.length
      ? whole.reduce((sum, [, height]) => sum + height, 0) / (whole.length * blockSize)
      : guess;
    return Math.round(perRow * rows);
  }

  readonly #moved = (entries: readonly IntersectionObserverEntry[]): void => {
    const before = this.#near.size;
    let left = false;
    const last = Math.ceil(this.#count / blockSize) - 1;
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const block = Number((target as HTMLElement).dataset.block);
      if (isIntersecting) {
        this.#near.add(block);
        if (block === last) this.#reached();
      } else if (this.#near.has(block) && !target.contains(focusedIn(this.#host))) {
        // A host that is hidden has no heights.
        if (boundingClientRect.height) this.#heights.set(block, boundingClientRect.height);
        left = this.#near.delete(block);
      }
    }
    if (left || this.#near.size > before) this.#host.requestUpdate();
  };

  #leave(block: Element): void {
    this.#watcher?.unobserve(block);
    this.#watched.delete(block);
  }

  #forget(): void {
    this.#watcher?.disconnect();
    this.#watcher = undefined;
    this.#watched.clear();
  }
}

const focusedIn = ({ renderRoot }: LitElement): Element | null => (renderRoot as ShadowRoot).activeElement;
