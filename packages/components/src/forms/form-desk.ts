import type { Answer, Answers, Form, FormDraft, Forms, Receipt, Scope } from '@p24/sdk';
import { comingField } from '../core/coming-field.js';
import type { Formats } from '../core/formats.js';
import { Resource } from '../core/resource.js';
import type { CoreTexts } from '../core/texts.de.js';
import { toWallTime } from '../core/wall-time.js';
import type { ConsentHost } from './consent-view.js';
import { DraftKeeper } from './draft-keeper.js';
import { type Field, word } from './field-parts.js';
import { FileFields, type FileFieldsHost } from './file-fields.js';
import { Filling, isFile } from './filling.js';
import type { PageHost } from './form-page.js';
import { forgetId } from './kept-id.js';
import { query } from './opened-form.js';
import type { OtherWindow } from './other-window.js';
import { Sending } from './sending.js';
import type { FormTexts } from './texts.de.js';

/** What was filled in, and the page that was shown. */
export type Kept = Pick<FormDraft, 'answers' | 'page'>;

/** What a desk needs of the element that it stands in. */
export interface DeskHost extends FileFieldsHost {
  readonly sessionKey: unknown;
  readonly headingLevel: number;
  readonly forms: Forms;
  readonly scope: Scope;
  readonly prefill: Answers | undefined;
  readonly openForm: (id: string) => void;
  /** Puts the focus on something, as soon as it is there. */
  focusOn(selector: string): void;
  /** Called once a form has arrived; `earlier` when it had before, with what was answered then. */
  arrived(receipt: Receipt, earlier: boolean): void;
}

/** Where a form is filled in: its pages, its draft, the question about personal data, and its way to the server. */
export class FormDesk implements PageHost, ConsentHost {
  filling: Filling | undefined;
  consentMissing = false;
  /** What was thrown away, to bring it back. */
  dropped: Kept | undefined;
  /** Asks between this state and that of another window, which went on writing; then the way back. */
  other: OtherWindow | undefined;
  readonly draft: DraftKeeper;
  readonly sending: Sending;
  readonly #host: DeskHost;
  /** Loaded for forms that ask for files alone. */
  readonly #part: Resource<FileFields | null, [boolean]>;
  #files: FileFields | undefined;

  constructor(host: DeskHost) {
    this.#host = host;
    this.draft = new DraftKeeper(host, this);
    this.sending = new Sending(host, this);
    this.#part = new Resource(host, {
      args: () => [this.filling?.form.pages.some(({ elements }) => elements.some(isFile)) ?? false],
      load: async ([wanted]) => (wanted ? this.#bringFiles() : null),
    });
  }

  openForm(id: string): void {
    this.#host.openForm(id);
  }

  get texts(): FormTexts {
    return this.#host.texts;
  }

  get core(): CoreTexts {
    return this.#host.core;
  }

  get formats(): Formats {
    return this.#host.formats;
  }

  get headingLevel(): number {
    return this.#host.headingLevel;
  }

  /** Opens a form; one that the same person has open stays as it is. */
  open(form: Form): void {
    const me = this.#host.connection?.me;
    if (!me) return;
    const { filling } = this;
    if (filling?.form.id === form.id && filling.person === me.id) {
      filling.form = { ...filling.form, consent: form.consent };
      if (this.draft.dirty) this.draft.touch();
      return;
    }
    const { timeZone } = me.memberships.find(({ sourceId }) => sourceId === form.sourceId) ?? {};
    const today = toWallTime(new Date().toISOString(), timeZone).slice(0, 10);
    const { formats, prefill } = this.#host;
    this.#start(new Filling(form, { person: me.id, formats, today, prefill }));
  }

  /** Puts the form away; its draft stays on the server, and it stays here until it is decided which one counts. */
  close(): void {
    if (!this.draft.halted) this.#start(undefined);
  }

  /** Puts away what another person has filled in. */
  check(person: string): void {
    if (!this.filling || this.filling.person === person) return;
    this.draft.stop();
    this.close();
  }

  /** Leaves nothing on the device of somebody who signed out; here it stays for when they come back. */
  signedOut(): void {
    if (this.filling) forgetId(this.filling.form.id);
  }

  answer(filling: Filling, key: string, value: Answer): void {
    filling.type(key, value);
    this.dropped = undefined;
    this.draft.touch();
    this.#host.requestUpdate();
  }

  href = (url: string): string => this.#host.href(url);

  filesOf(field: Field): unknown {
    return this.#files
      ? this.#files.view(field)
      : comingField(this.#part, word(field.element.label, this.texts), this.core);
  }

  next = (event: Event): void => {
    event.preventDefault();
    const { filling } = this;
    if (!filling) return;
    if (filling.check(filling.page) && !this.#uploading(filling)) this.#go(() => filling.step(1));
    else this.refused();
  };

  previous = (): void => this.#go(() => this.filling?.step(-1));

  /** Shows a step by its number, as far as the answers before it allow. */
  reach(step: number): void {
    this.#go(() => this.filling?.reach(step));
  }

  focusField(key: string): void {
    const field = this.#host.renderRoot.querySelector<HTMLElement>(`#field-${key}`);
    field?.focus();
    field?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }

  consent(choice: 'given' | 'refused'): void {
    if (this.filling) this.filling.consent = choice;
    this.consentMissing = false;
    this.#host.requestUpdate();
  }

  /** Sends the form if nothing is missing. */
  send(): void {
    const { filling } = this;
    if (!filling) return;
    this.consentMissing = filling.form.consent?.state === 'open' && !filling.consent;
    if (!filling.check() || this.#uploading(filling)) {
      filling.goToIssue();
      this.refused();
    } else if (this.draft.halted) this.#host.focusOn('#other-window');
    else if (this.consentMissing) this.#host.focusOn('#field-consent');
    else void this.sending.send(this.draft.flush());
  }

  /** Throws away what was filled in; it can be brought back until the person goes on. */
  drop(): void {
    const { filling } = this;
    if (!filling) return;
    this.dropped = { answers: filling.answers, page: filling.page };
    this.other = undefined;
    this.replace(filling, {});
    void this.draft.drop(filling);
    this.#host.focusOn('#undo');
  }

  undo(): void {
    const { filling, dropped } = this;
    if (!filling || !dropped) return;
    this.replace(filling, dropped);
    this.dropped = undefined;
    this.draft.touch();
    this.#host.focusOn('#page-title');
  }

  /** Called when the version that is filled in is accepted no more: goes on with the one that is. Never rejects. */
  async renew(): Promise<void> {
    const { filling } = this;
    if (!filling) return;
    try {
      filling.adopt(await this.#host.forms.get(filling.form.id, query(this.#host.scope.contract)));
      this.#files?.start(filling);
      this.draft.touch();
      this.#host.focusOn('#changes');
    } catch (error) {
      this.sending.problem = error;
      this.#host.failed(error);
    }
    this.#host.requestUpdate();
  }

  /**
   * Called when another window went on writing.
   * @throws {Error} What that has kept could not be looked at.
   */
  async compare(filling: Filling): Promise<void> {
    const { OtherWindow } = await import('./other-window.js');
    await new OtherWindow(this, this.#host, filling).look();
  }

  /** Shows other answers than those that were typed here, from their beginning. */
  replace(filling: Filling, { answers, page }: Partial<Kept>): void {
    filling.begin(answers, page);
    this.sending.stop();
    this.#files?.start(filling);
  }

  /** Called when something is wrong with the answers. */
  refused(): void {
    this.#host.focusOn('#summary');
  }

  /** Called once the form has arrived. */
  sent(receipt: Receipt, earlier: boolean): void {
    this.draft.stop();
    this.filling = undefined;
    this.#host.arrived(receipt, earlier);
  }

  #start(filling: Filling | undefined): void {
    this.filling = filling;
    this.dropped = this.other = undefined;
    this.consentMissing = false;
    this.draft.start(filling);
    this.sending.reset(filling);
    if (filling) this.#files?.start(filling);
  }

  async #bringFiles(): Promise<FileFields> {
    const { lateFiles } = await import('../core/late-files.js');
    const make = await lateFiles(this.#host);
    const files = new FileFields(this.#host, make, (of, key, ids) => this.answer(of, key, ids));
    // The first ones stay: something may be on its way in them.
    if (!this.#files && this.filling) files.start(this.filling);
    this.#files ??= files;
    return this.#files;
  }

  /** Whether files are still on their way; then their fields say so. */
  #uploading(filling: Filling): boolean {
    const keys = this.#files?.busy(filling.form.pages.flatMap(({ elements }) => elements.map(({ key }) => key))) ?? [];
    if (keys.length) filling.wait(keys);
    return keys.length > 0;
  }

  /** Shows another page, saved and from its beginning. */
  #go(step: () => unknown): void {
    const { filling } = this;
    if (!filling) return;
    step();
    this.sending.stop();
    if (filling.page === filling.form.pages.length) this.sending.prepare(filling);
    if (this.draft.savedAt || this.draft.dirty) this.draft.touch();
    void this.draft.flush();
    this.#host.focusOn('#page-title');
    if (this.#host.getBoundingClientRect().top < 0) this.#host.scrollIntoView({ block: 'start' });
  }
}
