import { type PDFDocumentProxy, type RenderTask, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The most pixels of one page's picture: phones refuse larger ones. */
const mostPixels = 16_000_000;

interface Size {
  width: number;
  height: number;
}

/** One page: a picture that is drawn when it comes near, and text over it to select and to find. */
export class PdfPage {
  readonly element = document.createElement('div');
  readonly #pdf: PDFDocumentProxy;
  readonly #no: number;
  readonly #text = document.createElement('div');
  #canvas: HTMLCanvasElement | undefined;
  #drawing: RenderTask | undefined;
  #drawnAt = 0;
  #wantsText = true;
  #size: Size;
  #scale = 1;

  /** `size` in points is that of the first page, until this one is known. */
  constructor(pdf: PDFDocumentProxy, { no, label, size }: { no: number; label: string; size: Size }) {
    this.#pdf = pdf;
    this.#no = no;
    this.#size = size;
    this.element.className = 'page';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', label);
    this.#text.className = 'text';
    this.element.append(this.#text);
  }

  /** Gives the page its place, `scale` pixels a point. */
  place(scale: number): void {
    this.#scale = scale;
    const { style } = this.element;
    style.width = `${Math.floor(this.#size.width * scale)}px`;
    style.height = `${Math.floor(this.#size.height * scale)}px`;
    style.setProperty('--total-scale-factor', String(scale));
  }

  /** Writes the page's text, once, so that the browser finds it; the page then has its true size. */
  async write(): Promise<void> {
    if (!this.#wantsText) return;
    this.#wantsText = false;
    const page = await this.#pdf.getPage(this.#no);
    const viewport = page.getViewport({ scale: 1 });
    this.#size = viewport;
    this.place(this.#scale);
    await new TextLayer({ textContentSource: page.streamTextContent(), container: this.#text, viewport }).render();
  }

  /** Draws the page as large as it is shown, sharp on this screen. */
  async draw(scale: number): Promise<void> {
    if (this.#drawnAt === scale) return;
    this.#drawing?.cancel();
    this.#drawnAt = scale;
    const page = await this.#pdf.getPage(this.#no);
    if (this.#drawnAt !== scale) return;
    const { width, height } = page.getViewport({ scale });
    const sharp = Math.min(devicePixelRatio || 1, Math.sqrt(mostPixels / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    canvas.width = Math.floor(width * sharp);
    canvas.height = Math.floor(height * sharp);
    this.#drawing = page.render({ canvas, viewport: page.getViewport({ scale: scale * sharp }) });
    try {
      await this.#drawing.promise;
    } catch {
      // Overtaken by another size, or the document was closed.
      if (this.#drawnAt === scale) this.#drawnAt = 0;
      return;
    }
    this.#canvas?.remove();
    this.#canvas = canvas;
    this.element.prepend(canvas);
  }

  /** Gives the picture's memory back; text and place stay. */
  forget(): void {
    this.#drawing?.cancel();
    this.#drawnAt = 0;
    this.#canvas?.remove();
    this.#canvas = undefined;
  }
}
