import { html, type LitElement, type TemplateResult } from 'lit';
import { keyed } from '../keyed.js';

/** Rows that come and go together: as many as a slow computer renders without being felt. */
const blockSize = 6;
/** Blocks that are there before anything is known of the window. */
const firstBlocks = 3;
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
 * Holds only those rows of a long table in the document that are in or near the window; a gap as high as they would be
 * stands for the others. Rows may differ in height. The row that has the focus always stays.
 */
export class RowWindow {
  readonly #host: LitElement;
  #reached: (() => void) | undefined;
  /** The blocks that are there, in order. */
  #shown: readonly number[] = Array.from({ length: firstBlocks }, (_, block) => block);
  /** Measured heights of blocks, in CSS pixels. */
  readonly #heights = new Map<number, number>();
  #rows: readonly unknown[] = [];
  /** The rows whose end was told to be near: those that were read again are others. */
  #told: readonly unknown[] | undefined;
  #frame = 0;
  #width = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController({
      hostConnected: () => {
        // In the capture phase, because boxes that scroll tell nobody around them.
        addEventListener('scroll', this.#soon, { capture: true, passive: true });
        addEventListener('resize', this.#soon);
      },
      hostUpdated: () => this.#measure(),
      hostDisconnected: () => {
        removeEventListener('scroll', this.#soon, { capture: true });
        removeEventListener('resize', this.#soon);
        cancelAnimationFrame(this.#frame);
        this.#frame = 0;
      },
    });
  }

  /** Calls `reached` once whenever the last rows come near the window, and again when other rows are there. */
  follow(reached: () => void): void {
    this.#reached = reached;
  }

  /** The bodies of a table. */
  render<T>({ rows, key, row }: WindowedRows<T>): unknown {
    this.#rows = rows;
    const parts: { id: string; body: TemplateResult }[] = [];
    let next = 0;
    for (const block of [...this.#shown.filter((one) => one < this.#blocks), this.#blocks]) {
      if (block > next) parts.push({ id: `gap ${next}`, body: gap(next, block) });
      if (block < this.#blocks) parts.push({ id: `block ${block}`, body: this.#block(block, { rows, key, row }) });
      next = block + 1;
    }
    return keyed(
      parts,
      ({ id }) => id,
      ({ body }) => body,
    );
  }

  /** Puts the focus into a row, counted from 0: on what opens it, else on what it is chosen by. */
  async focusRow(index: number): Promise<void> {
    const block = Math.floor(index / blockSize);
    if (!this.#shown.includes(block)) this.#shown = [...this.#shown, block].sort((one, other) => one - other);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelector(`[aria-rowindex="${index + 2}"]`);
    const title = row?.querySelector<HTMLElement>('.main button, .main a');
    (title ?? row?.querySelector<HTMLElement>('input'))?.focus();
  }

  get #blocks(): number {
    return Math.ceil(this.#rows.length / blockSize);
  }

  #block<T>(block: number, { rows, key, row }: WindowedRows<T>): TemplateResult {
    const start = block * blockSize;
    const shown = rows.slice(start, start + blockSize).map((one, at) => ({ one, index: start + at }));
    return html`<tbody class="block" role="rowgroup" data-block=${block}>${keyed(
      shown,
      ({ one }) => key(one),
      ({ one, index }) => row(one, index),
    )}</tbody>`;
  }

  #bodies(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.block, .gap')];
  }

  /** Learns how high rows are, gives the gaps their heights, and looks whether others are to be shown. */
  #measure(): void {
    const bodies = this.#bodies();
    const width = bodies[0]?.offsetWidth ?? 0;
    if (width === 0) return;
    // Columns may have folded.
    if (width !== this.#width) this.#heights.clear();
    this.#width = width;
    for (const { dataset, offsetHeight } of bodies) {
      if (dataset.block) this.#heights.set(Number(dataset.block), offsetHeight);
    }
    const height = this.#estimate();
    for (const body of bodies) {
      const { from, until } = body.dataset;
      if (from === undefined || until === undefined) continue;
      let sum = 0;
      for (let block = Number(from); block < Number(until); block++) sum += height(block);
      const size = `${Math.round(sum)}px`;
      if (body.style.blockSize !== size) body.style.blockSize = size;
    }
    this.#soon();
  }

  /** The height of any block: its own, else as the others' rows are high on average. */
  #estimate(): (block: number) => number {
    let rows = 0;
    let all = 0;
    for (const [block, height] of this.#heights) {
      rows += Math.min(blockSize, Math.max(0, this.#rows.length - block * blockSize));
      all += height;
    }
    const perRow = rows ? all / rows : guess;
    return (block) => this.#heights.get(block) ?? perRow * Math.min(blockSize, this.#rows.length - block * blockSize);
  }

  readonly #soon = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#look();
    });
  };

  /** Shows one block more of those that belong into the window, and leaves out those that do not. */
  #look(): void {
    const [first] = this.#bodies();
    if (!first?.offsetWidth) return;
    const { inside, near } = this.#wanted(first.getBoundingClientRect().top);
    const has = new Set(this.#shown);
    const missing = inside.find((block) => !has.has(block)) ?? near.find((block) => !has.has(block));
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement?.closest<HTMLElement>('.block')?.dataset.block;
    const keep = new Set([...near, ...(focused === undefined ? [] : [Number(focused)])]);
    const stays = this.#shown.filter((block) => keep.has(block));
    if (this.#reached && near.includes(this.#blocks - 1) && this.#told !== this.#rows) {
      this.#told = this.#rows;
      this.#reached();
    }
    // Empty only while the table is out of sight: then what is there stays, so that it can be reached.
    if (!near.length || (missing === undefined && stays.length === this.#shown.length)) return;
    this.#shown = missing === undefined ? stays : [...stays, missing].sort((one, other) => one - other);
    this.#host.requestUpdate();
  }

  /** The blocks inside the window and those up to half its height beside it, where the first begins at `top`. */
  #wanted(top: number): { inside: number[]; near: number[] } {
    const height = this.#estimate();
    const inside: number[] = [];
    const near: number[] = [];
    const margin = innerHeight / 2;
    for (let block = 0, from = top; block < this.#blocks && from < innerHeight + margin; block++) {
      const until = from + height(block);
      if (until > -margin) near.push(block);
      if (until > 0 && from < innerHeight) inside.push(block);
      from = until;
    }
    return { inside, near };
  }
}

const gap = (from: number, until: number): TemplateResult =>
  html`<tbody class="gap" role="presentation" data-from=${from} data-until=${until}></tbody>`;
