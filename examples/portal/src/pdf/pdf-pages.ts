import { html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PortalTexts } from '../texts.de.js';
import { Enlarging, type Point } from './enlarging.js';
import { keepZoom, keptZoom } from './kept-zoom.js';
import { styles } from './pdf.styles.js';
import { PdfPage } from './pdf-page.js';

/** In parts of the width that fits. */
const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
/** On a phone each step is one that shows. */
const phoneZooms = [1, 1.5, 2, 3, 4];
/** So near to the width that fits it is meant. */
const near = 0.04;
/** Pixels up to which the room counts as a phone's. */
const phone = 640;
/** Pixels a page has at most where the window is wider. */
const widest = 900;
/** So many pages get their text without being looked at, for the browser's own search. */
const searchable = 300;

/** A place on a page, in parts of its width and height. */
interface Held {
  page: HTMLElement;
  part: Point;
}

/** The pages of an open PDF below each other, with a bar to leaf and to enlarge. */
export class PdfPages extends LitElement {
  static override styles = styles;

  task!: PDFDocumentLoadingTask;
  pdf!: PDFDocumentProxy;
  first!: PDFPageProxy;
  url = '';
  name = '';
  texts!: PortalTexts['pdf'];

  @state() private current = 1;
  @state() private zoom = 1;
  /** How much larger fingers or a wheel have it for now. */
  @state() private factor = 1;
  /** Sizes to choose from in the room that there is. */
  @state() private sizes = zooms;
  #pages: PdfPage[] = [];
  #watching: IntersectionObserver | undefined;
  #measuring: ResizeObserver | undefined;
  #fit: number | undefined;
  #ended = false;
  /** What fingers or a wheel hold: where it was without them, and where it is. */
  #held: (Held & { offset: Point; to: Point }) | undefined;
  readonly #enlarging = new Enlarging({
    stretch: (by, from, to) => this.#stretch(by, from, to),
    settle: () => this.#settle(),
  });

  /** Closes the document. */
  end(): void {
    this.#ended = true;
    this.#watching?.disconnect();
    this.#measuring?.disconnect();
    void this.task.destroy().catch(() => {});
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.pages');
  }

  get #sheets(): HTMLElement | null {
    return this.renderRoot.querySelector('.sheets');
  }

  /** The smallest and the largest size. */
  get #bounds(): [number, number] {
    return [Math.min(...this.sizes), Math.max(...this.sizes)];
  }

  get #scale(): number {
    return (this.#fit ?? 1) * this.zoom;
  }

  protected override render(): unknown {
    const { texts } = this;
    const { numPages: count } = this.pdf;
    const { touched, wheeled } = this.#enlarging;
    const zoom = this.zoom * this.factor;
    const [least, most] = this.#bounds;
    return html`
      <div class="bar" role="toolbar" aria-label=${texts.bar}>
        ${count > 1 ? this.#leaf(count) : nothing}
        <span class="whole">
          <button type="button" aria-label=${texts.smaller} ?disabled=${zoom <= least} @click=${() => this.#enlarge(-1)}>−</button>
          <span class="zoom" aria-live="polite">${Math.round(zoom * 100)} %</span>
          <button type="button" aria-label=${texts.larger} ?disabled=${zoom >= most} @click=${() => this.#enlarge(1)}>+</button>
          <a href=${this.url} download=${`${this.name}.pdf`}>${texts.download}</a>
        </span>
      </div>
      <div
        class="pages" role="region" tabindex="0" aria-label=${this.name}
        @keydown=${this.#pressed} @dblclick=${this.#tapped} @scroll=${this.#scrolled} @wheel=${wheeled}
        @touchstart=${touched} @touchmove=${touched} @touchend=${touched} @touchcancel=${touched}
      ><div class="room"><div class="sheets"></div></div></div>
    `;
  }

  /** The way through the pages, where there are several. */
  #leaf(count: number) {
    const { texts, current } = this;
    return html`<button type="button" aria-label=${texts.previous} ?disabled=${current === 1} @click=${() => this.#show(current - 1)}>‹</button>
      <label><span class="word">${texts.page}</span>
        <input type="text" inputmode="numeric" size="3" aria-label=${texts.page} .value=${String(current)} @change=${this.#typed} />
      </label>
      <span class="count" aria-live="polite"><span class="sr">${texts.page} ${current} </span>${texts.of(count)}</span>
      <button type="button" aria-label=${texts.next} ?disabled=${current === count} @click=${() => this.#show(current + 1)}>›</button>`;
  }

  protected override firstUpdated(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const size = this.first.getViewport({ scale: 1 });
    this.#pages = Array.from({ length: this.pdf.numPages }, (_, index) => {
      const no = index + 1;
      return new PdfPage(this.pdf, { no, label: `${this.texts.page} ${no}`, size });
    });
    this.#sheets?.append(...this.#pages.map(({ element }) => element));
    this.#watching = new IntersectionObserver(this.#near, { root: scroller, rootMargin: '100% 0px' });
    this.#measuring = new ResizeObserver(() => this.#measure());
    this.#measuring.observe(scroller);
    scroller.focus({ preventScroll: true });
    void this.#writeAll();
  }

  /** The scale at which the first page is as wide as there is room; all pages take it. */
  #measure(): void {
    const room = this.#scroller?.clientWidth ?? 0;
    if (room === 0) return;
    this.sizes = room < phone ? phoneZooms : zooms;
    const { width } = this.first.getViewport({ scale: 1 });
    const fit = Math.min(room - 16, widest) / width;
    if (Math.abs(fit - (this.#fit ?? 0)) < 0.005) return;
    if (this.#fit === undefined) this.zoom = keptZoom(this.#bounds);
    this.#fit = fit;
    this.#place();
    this.#pages[this.current - 1]?.element.scrollIntoView({ block: 'start' });
  }

  /** Gives all pages their place and draws those that are near anew. */
  #place(): void {
    for (const page of this.#pages) {
      page.place(this.#scale);
      this.#watching?.unobserve(page.element);
      this.#watching?.observe(page.element);
    }
  }

  readonly #near = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) {
      const page = this.#pages.find(({ element }) => element === target);
      if (isIntersecting) void page?.draw(this.#scale).catch(() => {});
      else page?.forget();
    }
  };

  /** Writes the text of one page after the other, the first ones first. */
  async #writeAll(): Promise<void> {
    for (const page of this.#pages.slice(0, searchable)) {
      if (this.#ended) return;
      await page.write().catch(() => {});
    }
  }

  readonly #scrolled = (): void => {
    const scroller = this.#scroller;
    if (!scroller) return;
    const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
    const at = this.#pages.findIndex(({ element }) => element.getBoundingClientRect().bottom > middle);
    if (at >= 0) this.current = at + 1;
  };

  #show(no: number): void {
    const wanted = Math.min(Math.max(no, 1), this.pdf.numPages);
    this.current = wanted;
    this.#pages[wanted - 1]?.element.scrollIntoView({ block: 'start' });
  }

  readonly #typed = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    const no = Number.parseInt(field.value, 10);
    if (Number.isFinite(no)) this.#show(no);
    field.value = String(this.current);
  };

  #enlarge(step: number): void {
    const sizes = step > 0 ? this.sizes : this.sizes.toReversed();
    const next = sizes.find((size) => (size - this.zoom) * step > 0);
    if (next !== undefined) this.#size(next);
  }

  /** Shows another size and keeps it for the next document; what is in the upper corner stays there. */
  #size(zoom: number): void {
    const { left = 0, top = 0 } = this.#scroller?.getBoundingClientRect() ?? {};
    const corner = { x: left, y: top };
    this.#sizeAt(zoom, this.#under(corner), corner);
  }

  /** Shows another size with what is held at a point. */
  #sizeAt(zoom: number, held: Held | undefined, { x, y }: Point): void {
    this.zoom = zoom;
    keepZoom(zoom);
    this.#place();
    if (!held) return;
    const { left, top, width, height } = held.page.getBoundingClientRect();
    this.#scroller?.scrollBy({
      ...{ left: left + held.part.x * width - x, top: top + held.part.y * height - y },
      behavior: 'instant',
    });
  }

  /** What lies under a point, or above it at the end. */
  #under({ x, y }: Point): Held | undefined {
    const pages = this.#pages.map(({ element }) => element);
    const page = pages.find((one) => one.getBoundingClientRect().bottom > y) ?? pages.at(-1);
    if (!page) return undefined;
    const { left, top, width, height } = page.getBoundingClientRect();
    return { page, part: { x: (x - left) / width, y: (y - top) / height } };
  }

  /** Stretches the pictures as they are, which is quick; answers how far the bounds let it. */
  #stretch(by: number, from: Point, to: Point): number {
    const [least, most] = this.#bounds;
    const sheets = this.#sheets;
    const origin = sheets?.parentElement?.getBoundingClientRect();
    const held = this.#held ?? this.#under(from);
    if (!sheets || !origin || !held) return 1;
    const { offset } = this.#held ?? { offset: { x: from.x - origin.left, y: from.y - origin.top } };
    this.#held = { ...held, offset, to };
    this.factor = Math.min(Math.max(this.zoom * by, least), most) / this.zoom;
    const moved = [to.x - origin.left - offset.x * this.factor, to.y - origin.top - offset.y * this.factor];
    sheets.style.transform = `translate(${moved.map((one) => `${one}px`).join()}) scale(${this.factor})`;
    return this.factor;
  }

  /** Takes the size over that it was stretched to, and draws it sharp. */
  #settle(): void {
    const held = this.#held;
    const sheets = this.#sheets;
    if (!held || !sheets) return;
    const zoom = Math.round(this.zoom * this.factor * 100) / 100;
    this.#held = undefined;
    this.factor = 1;
    sheets.style.transform = '';
    this.#sizeAt(Math.abs(zoom - 1) < near ? 1 : zoom, held, held.to);
  }

  /** On phones two taps enlarge to twice the size what lies under the finger, and two more go back. */
  readonly #tapped = ({ clientX: x, clientY: y }: MouseEvent): void => {
    if (this.sizes === phoneZooms) this.#sizeAt(this.zoom < 2 ? 2 : 1, this.#under({ x, y }), { x, y });
  };

  /** Keys beside those that scroll: pages by arrows to the side, sizes by plus, minus and nought. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const wide = (this.#scroller?.scrollWidth ?? 0) > (this.#scroller?.clientWidth ?? 0);
    const acts: Record<string, () => void> = {
      '+': () => this.#enlarge(1),
      '-': () => this.#enlarge(-1),
      '0': () => this.#size(1),
      ...(wide
        ? {}
        : { ArrowLeft: () => this.#show(this.current - 1), ArrowRight: () => this.#show(this.current + 1) }),
      Home: () => this.#show(1),
      End: () => this.#show(this.pdf.numPages),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-pdf-pages': PdfPages;
  }
}
