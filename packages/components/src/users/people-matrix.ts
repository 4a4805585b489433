import type { PeopleCounts, PersonGroup, SignInState } from '@p24/sdk/manage';
import { html, type TemplateResult } from 'lit';
import type { ManageUsersTexts } from './texts.de.js';

export const groups: readonly PersonGroup[] = ['tenants', 'owners', 'others', 'managers'];
export const states: readonly SignInState[] = ['active', 'pending', 'locked', 'expired', 'error', 'none'];

/** What a cell of the matrix narrows the list to. */
export interface Cell {
  group: PersonGroup | '';
  state: SignInState | '';
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** How many people of a cell there are. */
export const countOf = (counts: PeopleCounts, { group, state }: Cell): number =>
  sum((group ? [group] : groups).flatMap((one) => (state ? [state] : states).map((which) => counts[one][which])));

interface Matrix {
  counts: PeopleCounts;
  texts: ManageUsersTexts;
  onChoose(cell: Cell): void;
}

function cell({ counts, texts, onChoose }: Matrix, at: Cell): TemplateResult {
  const count = countOf(counts, at);
  const group = at.group ? texts.groups[at.group] : texts.all;
  const state = at.state ? texts.states[at.state] : texts.all;
  return html`<td role="cell">
    <button
      type="button"
      class=${count === 0 ? 'zero' : ''}
      data-word=${state}
      aria-label=${texts.show(count, group, state)}
      @click=${() => onChoose(at)}
    >${count}</button>
  </td>`;
}

/**
 * Who stands where with the access, with sums that add up; every number leads to those people. Where columns have no
 * room each number bears its own word, and nobody is no number.
 */
export function peopleMatrix(matrix: Matrix): TemplateResult {
  const { texts } = matrix;
  const rows = [...groups, ''] as const;
  const columns = [...states, ''] as const;
  return html`<div class="matrix" part="matrix">
    <table role="table" aria-label=${texts.matrix}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${texts.who}</th>
          ${columns.map((state) => html`<th role="columnheader" scope="col">${state ? texts.states[state] : texts.all}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          (group) => html`<tr class=${group ? '' : 'total'} role="row">
            <th role="rowheader" scope="row">${group ? texts.groups[group] : texts.total}</th>
            ${columns.map((state) => cell(matrix, { group, state }))}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
