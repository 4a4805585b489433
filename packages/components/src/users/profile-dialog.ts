import { type ManagedPerson, type ManagedProfile, ManageProfiles } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { portrait } from '../core/parts/portrait.js';
import type { ManageUsers } from './manage-users.js';
import type { ManageUsersTexts } from './texts.de.js';

/** What somebody with an access says, as label and value; nothing where they say nothing. */
function said({ details, contact }: ManagedProfile, words: ManageUsersTexts['says'], day: (at: string) => string) {
  const { displayName, salutation, phones, availability, position } = details;
  const lines: [string, string | null][] = [
    [words.displayName, displayName],
    [words.salutation, salutation && words.salutations[salutation]],
    [words.position, position],
    ...phones.map(({ kind, value }): [string, string] => [words.phones[kind], value]),
    [words.availability, availability],
    ...contact.map(({ purpose, state, at }): [string, string] => [
      words.contact[purpose],
      words.states[state](day(at)),
    ]),
  ];
  return lines.filter(([, value]) => value !== null);
}

/** What a person shows and says of themselves, beside what the property software knows. */
export class ProfileDialog {
  readonly #host: ManageUsers;
  #person: ManagedPerson | undefined;
  #profile: ManagedProfile | undefined;

  constructor(host: ManageUsers) {
    this.#host = host;
  }

  /** Opens it; rejects where the profile cannot be read. */
  async open(person: ManagedPerson): Promise<void> {
    const { connection, managed } = this.#host;
    if (!connection || !managed) return;
    this.#profile = await new ManageProfiles(connection.http, managed.sourceId).get(person.id);
    this.#person = person;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
  }

  /** The dialog, to stand somewhere in the element. */
  render(): unknown {
    const { texts, formats, href } = this.#host;
    const [person, profile] = [this.#person, this.#profile];
    if (!person || !profile) return nothing;
    const words = texts.says;
    const lines = said(profile, words, (at) => formats.day(at));
    return html`<dialog class="dialog confirm own-words" part="dialog" aria-labelledby="own-words" @close=${this.#closed}>
      <div class="person">${portrait(person.name, profile.portrait, href)}<div class="heading" id="own-words">${person.name}</div></div>
      <p class="muted">${lines.length > 0 ? words.lead : words.nothing}</p>
      <dl>${lines.map(([label, value]) => html`<dt class="meta">${label}</dt><dd>${value}</dd>`)}</dl>
      ${profile.changedAt ? html`<p class="muted small">${words.changed(formats.day(profile.changedAt))}</p>` : nothing}
      <div class="actions">
        <button class="button quiet" type="button" @click=${() => this.#dialog?.close()}>${texts.close}</button>
      </div>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('.own-words');
  }

  readonly #closed = (): void => {
    this.#profile = undefined;
    this.#host.requestUpdate();
  };
}
