import type { PeopleCounts } from '@p24/sdk/manage';
import { html, nothing, svg } from 'lit';
import { icon } from '../core/icons.js';
import { art, emptyNote } from '../core/parts/empty.js';
import type { ManageUsers } from './manage-users.js';
import type { Look } from './people-look.js';
import { countOf, groups } from './people-matrix.js';
import type { ManageUsersTexts } from './texts.de.js';

const people = art(svg`<rect class="tint" x="20" y="10" width="96" height="76" rx="10" />
  <circle class="sheet" cx="54" cy="38" r="11" /><path class="sheet" d="M34 72c0-13 9-20 20-20s20 7 20 20z" />
  <circle class="slot" cx="90" cy="42" r="8" /><path class="slot" d="M82 54c12-3 22 4 22 18H84" />`);

interface Nobody {
  texts: ManageUsersTexts;
  counts: PeopleCounts | null | undefined;
  /** How many people the list shows. */
  shown: number;
}

/** Whether nobody lives here yet. */
const isBare = (counts: PeopleCounts) =>
  groups.every((group) => group === 'managers' || countOf(counts, { group, state: '' }) === 0);

/** What most come for: the way to those who are still to be invited, and among them how that is done. */
export function inviteFirst(
  { texts, counts }: Pick<ManageUsers, 'texts' | 'counts'>,
  look: Look,
  invite: () => unknown,
): unknown {
  if (!counts || isBare(counts)) return nothing;
  if (look.state === 'none') return html`<p class="leading" tabindex="-1">${texts.whom}</p>`;
  return html`<button class="button leading" type="button" @click=${invite}>${texts.inviteSome}</button>`;
}

/** What is said where nobody lives yet, and where nobody is found; nothing where people are shown. */
export function nobody({ texts, counts, shown }: Nobody, onImport: () => void): unknown {
  if (counts && isBare(counts)) {
    const way = html`<button class="button" type="button" @click=${onImport}>${texts.bareAct}</button>`;
    return emptyNote(people, texts.bareTitle, texts.bareText, way);
  }
  return shown === 0 ? emptyNote(icon('search'), texts.emptyTitle, texts.emptyText) : nothing;
}
