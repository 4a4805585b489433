import type { ManagedPicture, PictureKind } from '@p24/sdk/manage';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import type { CoreTexts } from '../core/texts.de.js';
import { BrandContrast, type Ground } from './brand-contrast.js';
import { pictures } from './brand-draft.js';
import type { BrandTexts } from './brand-texts.de.js';

/** What the pictures need of the element that they stand in. */
interface Host extends LitElement {
  readonly texts: BrandTexts;
  readonly core: CoreTexts;
  failed(error: unknown): void;
}

interface Options {
  /** Draws a picture anew on the server and keeps it for a day. */
  send(kind: PictureKind, file: File): Promise<ManagedPicture>;
  /** Told of a picture that arrived. */
  arrived(kind: PictureKind, picture: ManagedPicture): void;
}

interface Shown {
  images: Readonly<Record<PictureKind, ManagedPicture | null>>;
  saved: Readonly<Record<PictureKind, ManagedPicture | null>>;
  /** What the server said of a picture when the face was saved. */
  wrong: Readonly<Record<string, string>>;
  href: (url: string) => string;
  /** On what the pictures stand, but for the browser's sign. */
  ground: Ground | undefined;
  reset: (kind: PictureKind) => void;
}

/** What it takes to tell whether pictures are seen. */
type Seen = Pick<Shown, 'images' | 'href' | 'ground'>;

/** The pictures of a public face: what is there, how to bring another one, and what was wrong with the last. */
export class BrandPictures {
  readonly #host: Host;
  readonly #options: Options;
  readonly #sending = new Set<PictureKind>();
  readonly #refused = new Map<PictureKind, string>();
  readonly #contrast: BrandContrast;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#contrast = new BrandContrast(host);
  }

  /** Whether a picture is on its way. */
  get busy(): boolean {
    return this.#sending.size > 0;
  }

  /** All of them. */
  render(shown: Shown): TemplateResult {
    return html`<ul class="pictures">${pictures.map((kind) => this.#picture(kind, shown))}</ul>`;
  }

  /** Whether a picture of the header can hardly be seen on it. */
  faint(shown: Seen): boolean {
    return pictures.some((kind) => this.#faint(kind, shown));
  }

  #faint(kind: PictureKind, { images, href, ground }: Seen): boolean {
    const picture = images[kind];
    return kind !== 'favicon' && picture !== null && this.#contrast.faint(href(picture.url), ground);
  }

  #picture(kind: PictureKind, { images, saved, wrong, href, ground, reset }: Shown): TemplateResult {
    const { texts } = this.#host;
    const words = texts.pictures;
    const [name = '', hint = ''] = words[kind];
    const picture = images[kind];
    const faint = this.#faint(kind, { images, href, ground });
    const error = this.#refused.get(kind) ?? wrong[kind];
    return html`<li class="picture" part="picture">
      <div class="frame ground ${kind}">
        ${picture ? html`<img src=${href(picture.url)} alt="" width=${picture.width / 2} height=${picture.height / 2} />` : html`<span class="muted small">${words.none}</span>`}
      </div>
      <div class="about">
        <strong>${name}</strong>
        <span class="hint" id="${kind}-hint">${hint}</span>
        ${this.#sending.has(kind) ? html`<progress aria-label=${words.sending(name)}></progress>` : nothing}
        <span class="error" id="${kind}-error" role="alert">${error ? [icon('alert'), error] : nothing}</span>
        ${faint ? html`<div class="message warning small" role="status">${icon('alert')}<span>${words.faint}</span></div>` : nothing}
        <div class="tools">
          <label class="button quiet pick">${words.choose}
            <input class="sr" id=${kind} type="file" accept="image/png,image/jpeg,image/gif" aria-label=${words.chooseFor(name)}
              aria-describedby="${kind}-hint ${kind}-error" aria-invalid=${error ? 'true' : nothing} @change=${(event: Event) => void this.#choose(kind, event)} />
          </label>
          ${
            picture
              ? html`<button class="plain link" type="button" aria-label=${words.resetOf(name)} @click=${() => {
                  this.#refused.delete(kind);
                  reset(kind);
                }}>${words.reset}</button>`
              : nothing
          }
          ${picture?.id === saved[kind]?.id ? nothing : html`<span class="muted small">${words.waits}</span>`}
        </div>
      </div>
    </li>`;
  }

  async #choose(kind: PictureKind, event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (!file || this.#sending.has(kind)) return;
    this.#refused.delete(kind);
    this.#sending.add(kind);
    this.#host.requestUpdate();
    try {
      this.#options.arrived(kind, await this.#options.send(kind, file));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      this.#refused.set(kind, this.#host.texts.pictures.problems[code] ?? problemText(error, this.#host.core));
      this.#host.failed(error);
    } finally {
      this.#sending.delete(kind);
      this.#host.requestUpdate();
    }
  }
}
