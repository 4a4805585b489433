import { Face, isApiError } from '@p24/sdk';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { failure } from '../core/parts/message.js';
import type { ManageUsers } from './manage-users.js';

type Field = 'name' | 'email';

/** Invites a colleague: name, address and what they may do, asked in a dialog of the list of people. */
export class ColleagueDialog {
  readonly #host: ManageUsers;
  #open = false;
  #busy = false;
  #problem: unknown;
  /** Fields that were left empty or hold no address, with what to do about it: in words of the page, not the browser's. */
  #lacking: ReadonlyMap<Field, string> = new Map();
  /** Whether the law's pages of the company are still missing. */
  #unfinished = false;

  constructor(host: ManageUsers) {
    this.#host = host;
  }

  /** Opens it. Never rejects. */
  async open(): Promise<void> {
    const { connection, managed } = this.#host;
    if (!connection || !managed) return;
    this.#open = true;
    this.#problem = undefined;
    this.#lacking = new Map();
    const theme = new Face(connection.http).theme({ source: managed.sourceSlug });
    await this.#redraw();
    this.#dialog?.showModal();
    const legal = await theme.then(
      (brand) => brand.legal,
      () => null,
    );
    this.#unfinished = legal !== null && !(legal.imprint && legal.privacy);
    await this.#redraw();
  }

  /** The dialog, to stand somewhere in the element. */
  render(): unknown {
    const { texts, core } = this.#host;
    if (!this.#open) return nothing;
    const { colleague } = texts;
    return html`<dialog class="dialog colleague" part="dialog" aria-labelledby="colleague" @close=${this.#closed}>
      <form class="form" novalidate @submit=${this.#submit}>
        <div class="heading" id="colleague">${colleague.title}</div>
        <p class="muted">${colleague.lead}</p>
        ${this.#unfinished ? html`<p class="message warning" role="status"><span>${colleague.unfinished}</span></p>` : nothing}
        ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
        ${this.#field('name', colleague.name, 'text', 'off')} ${this.#field('email', colleague.email, 'email', 'off')}
        <fieldset>
          <legend>${colleague.role}</legend>
          ${(['manager', 'admin'] as const).map(
            (role) =>
              html`<label class="check"><input type="radio" name="role" value=${role} ?checked=${role === 'manager'} />${colleague.roles[role]}</label>`,
          )}
        </fieldset>
        <div class="actions">
          <button class="button" type="submit" aria-disabled=${this.#busy}>${colleague.send}</button>
          <button class="button quiet" type="button" @click=${() => this.#dialog?.close()}>${texts.cancel}</button>
        </div>
      </form>
    </dialog>`;
  }

  #field(name: Field, label: string, type: string, autocomplete: 'off') {
    const issues = isApiError(this.#problem) ? this.#problem.issues : [];
    const wrong = this.#lacking.get(name) ?? issues.find(({ pointer }) => pointer === `#/${name}`)?.detail;
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input class="input" id=${name} name=${name} type=${type} required maxlength="200" autocomplete=${autocomplete} aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `${name}-error` : nothing} />
      ${wrong ? html`<span class="error" id="${name}-error">${icon('alert')} ${wrong}</span>` : nothing}
    </div>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const { calls, texts } = this.#host;
    if (!calls || this.#busy) return;
    const [name, email] = [String(data.get('name')).trim(), String(data.get('email')).trim()];
    const role = data.get('role') === 'admin' ? 'admin' : 'manager';
    if (await this.#lacks(name, email)) return;
    this.#busy = true;
    this.#problem = undefined;
    try {
      await calls.inviteManager({ name, email, role });
      this.#dialog?.close();
      this.#host.say(texts.colleague.done(email));
      await this.#host.changed([]);
    } catch (error) {
      this.#problem = error;
      this.#host.failed(error);
    } finally {
      this.#busy = false;
      await this.#redraw();
    }
  };

  /** Names what is missing beside its field, which gets the focus. */
  async #lacks(name: string, email: string): Promise<boolean> {
    const { needsName, needsEmail } = this.#host.texts.colleague;
    const lacking: [Field, string][] = [];
    if (!name) lacking.push(['name', needsName]);
    if (!/.@./.test(email)) lacking.push(['email', needsEmail]);
    this.#lacking = new Map(lacking);
    this.#problem = undefined;
    await this.#redraw();
    const [first] = lacking;
    if (first) this.#dialog?.querySelector<HTMLElement>(`#${first[0]}`)?.focus();
    return Boolean(first);
  }

  async #redraw(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('.colleague');
  }

  readonly #closed = (): void => {
    this.#open = false;
    this.#host.requestUpdate();
  };
}
