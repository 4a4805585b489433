import type { ManagedProfile } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import type { ManageUsers } from './manage-users.js';
import type { ManageUsersTexts } from './texts.de.js';

/** What somebody with an access says, as label and value; numbers stand with the others. */
function said({ details, contact }: ManagedProfile, words: ManageUsersTexts['says'], day: (at: string) => string) {
  const { displayName, salutation, availability, position } = details;
  const lines: [string, string | null][] = [
    [words.displayName, displayName],
    [words.salutation, salutation && words.salutations[salutation]],
    [words.position, position],
    [words.availability, availability],
    ...contact.map(({ purpose, state, at }): [string, string] => [
      words.contact[purpose],
      words.states[state](day(at)),
    ]),
  ];
  return lines.filter(([, value]) => value !== null);
}

/** What a person says of themselves, beside what the property software knows; null where they say nothing. */
export function ownWords({ texts, formats }: Pick<ManageUsers, 'texts' | 'formats'>, profile: ManagedProfile): unknown {
  const words = texts.says;
  const lines = said(profile, words, (at) => formats.day(at));
  if (lines.length === 0) return null;
  return html`<dl>${lines.map(([label, value]) => html`<dt class="meta">${label}</dt><dd>${value}</dd>`)}</dl>
    <p class="muted small">${words.lead}${profile.changedAt ? html` ${words.changed(formats.day(profile.changedAt))}` : nothing}</p>`;
}
