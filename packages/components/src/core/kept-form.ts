import type { Me, StoredFile } from '@p24/sdk';
import type { LitElement, TemplateResult } from 'lit';
import { html } from 'lit';
import type { FileField } from './file-field.js';
import { whenAnother } from './forgetting.js';
import type { KeptTexts } from './kept-texts.de.js';
import { announcement } from './parts/message.js';
import { forgetTyped, forgetTypedAt, keepTyped, type TypedPlace, typedAt } from './typed.js';

/** What keeping a form needs of the element. */
export interface KeptFormHost extends LitElement {
  readonly me: Me | null;
  readonly managed: { sourceId: string } | undefined;
  /** Id of what is open, or `new`. */
  readonly item: string | null;
}

export interface KeptFormOptions<More extends object> {
  /** What is written in the form. */
  what: string;
  /** Selector of the form. */
  form: string;
  /** What belongs to it and stands in no field. */
  more: () => More;
  /** Begins anew, with `start()`: something new is to be written, its person has come in, or somebody else has. */
  begin: () => void;
}

/** The files of a field that have arrived. */
export const arrived = ({ files }: FileField): StoredFile[] =>
  files.flatMap(({ id, name, type, size }) => (id ? [{ id, name, type, size }] : []));

type Typed<More> = More & { fields: Readonly<Record<string, string>> };

/** What is typed in a form and not sent yet: kept in this tab for whoever types, and there again after a reload. */
export class KeptForm<More extends object> {
  dirty = false;
  /** What was typed before a reload and is in the form again. */
  restored: Typed<More> | undefined;
  #unkept = false;
  readonly #host: KeptFormHost;
  readonly #options: KeptFormOptions<More>;

  constructor(host: KeptFormHost, options: KeptFormOptions<More>) {
    this.#host = host;
    this.#options = options;
    host.addController({
      hostConnected: () => addEventListener('beforeunload', this.#warn),
      hostDisconnected: () => removeEventListener('beforeunload', this.#warn),
    });
    whenAnother(host, () => {
      forgetTyped();
      options.begin();
    });
    let begun: string | undefined;
    const hostUpdate = () => {
      const place = host.item === 'new' ? this.place?.join() : undefined;
      if (place && place !== begun) options.begin();
      begun = place;
    };
    host.addController({ hostUpdate });
  }

  /** Where what is typed is kept in this tab; undefined while nobody may write. */
  get place(): TypedPlace | undefined {
    return this.#placeOf(this.#host.item);
  }

  get element(): HTMLFormElement | null {
    return this.#host.renderRoot.querySelector<HTMLFormElement>(this.#options.form);
  }

  /** Starts with what was typed there before in this tab, if anything. */
  start(): Typed<More> | undefined {
    const { place } = this;
    this.restored = place && typedAt<Typed<More>>(place);
    this.dirty = this.restored !== undefined;
    this.#unkept = false;
    return this.restored;
  }

  changed(): void {
    this.dirty = true;
    this.#host.requestUpdate();
    // Fields that have just been switched on are there then.
    void this.#host.updateComplete.then(() => this.#keep());
  }

  /** Takes notice of what is typed in a field; one without a name is no part of what is sent. */
  typing = (event: Event): void => {
    if ((event.target as Partial<HTMLInputElement>).name) this.changed();
  };

  /** What stands in a field first: what was typed before a reload, else what is saved. */
  first(name: string, saved: string): string {
    return this.restored?.fields[name] ?? saved;
  }

  /** Forgets what was typed and not sent. */
  forget(item: string | null = this.#host.item): void {
    const place = this.#placeOf(item);
    if (place) forgetTypedAt(place);
    if (item === this.#host.item) this.dirty = false;
  }

  /** Says that what was typed is back, with a way to throw it away; nothing where it was not. */
  note(texts: KeptTexts, discard: () => unknown): TemplateResult | undefined {
    if (!this.restored) return undefined;
    const more = html`<button class="plain link" type="button" @click=${() => discard()}>${texts.discard}</button>`;
    return announcement(texts.restored, { more });
  }

  #placeOf(item: string | null): TypedPlace | undefined {
    const { me, managed } = this.#host;
    return me && managed && item ? [me.id, managed.sourceId, this.#options.what, item] : undefined;
  }

  #keep(): void {
    const { place, element } = this;
    if (!this.dirty || !place || !element) return;
    const data = [...new FormData(element)];
    const fields = Object.fromEntries(
      data.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const typed: Typed<More> = { ...this.#options.more(), fields };
    this.#unkept = !keepTyped(place, typed);
  }

  /** Asks before the page goes, where what was typed could not be kept. */
  #warn = (event: BeforeUnloadEvent): void => {
    if (this.dirty && this.#unkept) event.preventDefault();
  };
}
