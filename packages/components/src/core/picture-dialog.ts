import { html, nothing, render } from 'lit';
import { dress } from './dress.js';
import { icon } from './icons.js';
import { buttonStyles } from './parts/button.js';
import { dialogStyles } from './parts/dialog.js';
import { pictureStyles } from './picture.styles.js';
import { de, type PictureTexts } from './picture-texts.de.js';
import { type Catalogue, loadTexts, textsIn } from './texts.js';

const catalogue: Catalogue<PictureTexts> = { de, en: async () => (await import('./picture-texts.en.js')).en };

/** Pixels that a finger moves before it means the next picture. */
const swipe = 50;

/** One dialog, from its opening to its end: the picture of a link, and those of the links around it. */
class PictureDialog {
  readonly #links: readonly HTMLAnchorElement[];
  readonly #place = document.createElement('div');
  readonly #texts: PictureTexts;
  #at: number;
  #failed = false;
  /** Where a finger was put down. */
  #from: number | undefined;

  constructor(link: HTMLAnchorElement, { all, texts }: { all: readonly HTMLAnchorElement[]; texts: PictureTexts }) {
    this.#links = all;
    this.#at = Math.max(0, all.indexOf(link));
    this.#texts = texts;
  }

  open(root: Node): void {
    dress(root, [buttonStyles, dialogStyles, pictureStyles]);
    const base = root instanceof ShadowRoot ? root.querySelector('.base') : null;
    // Inside the base, which carries colours and language.
    (base ?? root).appendChild(this.#place);
    this.#show();
    this.#place.querySelector('dialog')?.showModal();
  }

  #show(): void {
    const link = this.#links[this.#at];
    if (!link) return;
    const texts = this.#texts;
    const name = (link.querySelector('.name') ?? link.querySelector('span'))?.textContent?.trim() ?? '';
    render(
      html`<dialog class="dialog full picture" part="picture" aria-labelledby="picture-title" @close=${this.#closed} @keydown=${this.#key}>
        <div class="picture-top">
          <div class="heading" id="picture-title">${name}</div>
          <div class="actions">
            <a class="button quiet" href=${link.href} download=${name} target="_blank" rel="noopener noreferrer">${texts.download}</a>
            <button class="button" type="button" autofocus @click=${this.#close}>${texts.close}</button>
          </div>
        </div>
        <div class="picture-stage" @pointerdown=${this.#down} @pointerup=${this.#up}>
          ${
            this.#failed
              ? html`<p role="alert">${texts.failed}</p>`
              : html`<img src=${link.href} alt=${name} draggable="false" @error=${this.#fail} />`
          }
        </div>
        ${this.#links.length > 1 ? this.#ways() : nothing}
      </dialog>`,
      this.#place,
    );
  }

  #ways() {
    const texts = this.#texts;
    const { length } = this.#links;
    const way = (by: 1 | -1, word: string) =>
      html`<button class="button quiet" type="button" aria-label=${word} aria-disabled=${!this.#links[this.#at + by]} @click=${() => this.#go(by)}>
        ${icon('chevron')}
      </button>`;
    return html`<div class="picture-ways">
      ${way(-1, texts.previous)}<span class="muted" role="status">${texts.at(this.#at + 1, length)}</span>${way(1, texts.next)}
    </div>`;
  }

  #go(by: 1 | -1): void {
    if (!this.#links[this.#at + by]) return;
    this.#at += by;
    this.#failed = false;
    this.#show();
  }

  readonly #fail = (): void => {
    this.#failed = true;
    this.#show();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#go(by);
  };

  readonly #down = ({ pointerType, clientX }: PointerEvent): void => {
    // Fingers on an enlarged page move it.
    this.#from = pointerType === 'touch' && (visualViewport?.scale ?? 1) === 1 ? clientX : undefined;
  };

  readonly #up = ({ clientX }: PointerEvent): void => {
    const way = this.#from === undefined ? 0 : clientX - this.#from;
    this.#from = undefined;
    if (Math.abs(way) > swipe) this.#go(way < 0 ? 1 : -1);
  };

  readonly #close = (): void => this.#place.querySelector('dialog')?.close();

  readonly #closed = (): void => {
    this.#place.remove();
    this.#links[this.#at]?.focus();
  };
}

/** Shows the picture of a link in a dialog of its element; arrow keys lead to those of the other links there. */
export async function showPicture(link: HTMLAnchorElement, selector: string): Promise<void> {
  const root = link.getRootNode();
  const language = link.closest<HTMLElement>('[lang]')?.lang === 'en' ? 'en' : 'de';
  await loadTexts(catalogue, language);
  const page = root instanceof ShadowRoot || root instanceof Document ? root : null;
  // A second click while this part was on its way.
  if (page?.querySelector('dialog.picture')) return;
  const all = page?.querySelectorAll(selector) ?? [link];
  const links = [...all].filter((one) => one instanceof HTMLAnchorElement);
  new PictureDialog(link, { all: links, texts: textsIn(catalogue, language) ?? de }).open(root);
}
