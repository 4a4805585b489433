import type { DocumentState, ManagedDocumentSummary } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { hiddenSign } from '../core/manage-signs.js';
import { opener } from '../core/opener.js';
import type { Kind } from '../core/parts/badge.js';
import type { MenuItem } from '../core/parts/menu.js';
import { stateBadge } from '../core/parts/state.js';
import type { Column } from '../core/parts/table.js';
import { reachedNames } from '../core/reached-names.js';
import type { Desk } from './managed-desk.js';

const states: Record<DocumentState, readonly [Kind, TemplateResult]> = {
  draft: ['neutral', icon('note')],
  released: ['success', icon('check')],
  revoked: ['warning', hiddenSign],
};

/** The state of a document as icon, word and colour. */
export const documentState = (state: DocumentState, { texts }: Pick<Desk, 'texts'>) =>
  stateBadge(...states[state], texts.states[state]);

/** How far a document got. */
export function countsOf(
  { counts, refiled }: ManagedDocumentSummary,
  { texts, formats }: Pick<Desk, 'texts' | 'formats'>,
) {
  return html`<span class="counts" part="counts">
    <span>${texts.released(formats.number(counts.released))}</span>
    <span>${texts.notified(counts.notified, formats.number(counts.notified))}</span>
    <span>${texts.read(counts.read, formats.number(counts.read))}</span>
    ${refiled ? html`<span>${texts.refiled(formats.number(refiled))}</span>` : nothing}
  </span>`;
}

/** What the columns need besides the desk. */
export interface Picking {
  picked: ReadonlySet<string>;
  pick(id: string): void;
  /** The button with what can be done with one document. */
  menu(label: string, items: () => readonly MenuItem[]): unknown;
}

/** A box to pick a document by, what it is, how far it got, and what can be done with it. */
export function managedColumns(desk: Desk, { picked, pick, menu }: Picking): Column<ManagedDocumentSummary>[] {
  const { texts, formats } = desk;
  const { columns } = texts;
  const items = (document: ManagedDocumentSummary): MenuItem[] => [
    { word: document.state === 'released' ? texts.releaseMore : texts.release, act: () => desk.release([document]) },
    ...(document.state === 'released'
      ? [{ word: texts.revoke, danger: true, act: () => desk.revoke([document.id]) }]
      : []),
  ];
  return [
    {
      ...{ name: 'pick', word: columns.pick, silent: true },
      cell: ({ id, title }) =>
        html`<label class="check"><input type="checkbox" aria-label=${texts.select(title)} .checked=${picked.has(id)} @change=${() => pick(id)} /></label>`,
    },
    { name: 'main', word: columns.title, cell: (document) => titled(desk, document) },
    {
      ...{ name: 'date', word: columns.date, labelled: true },
      cell: ({ datedOn }) => (datedOn ? formats.day(`${datedOn}T12:00:00Z`) : nothing),
    },
    {
      ...{ name: 'standing', word: texts.state },
      cell: (document) =>
        html`${documentState(document.state, desk)} ${document.state === 'draft' ? nothing : countsOf(document, desk)}`,
    },
    {
      ...{ name: 'act', word: columns.actions, silent: true },
      cell: (document) => menu(texts.actionsFor(document.title), () => items(document)),
    },
  ];
}

function titled(desk: Desk, { id, title, category, file, version, audience, recipients }: ManagedDocumentSummary) {
  const { texts, formats, headingLevel } = desk;
  const names = reachedNames(audience, desk, recipients).join(', ');
  const whom = audience.all ? texts.audienceOf.all : names && texts.to(names);
  const facts = [category.name, formats.bytes(file.size).replace(' ', '\u00a0'), version > 1 && texts.version(version)];
  return html`<div class="title" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>
      ${opener(desk, title, { view: 'document', id })}
    </div>
    ${whom ? html`<div class="whom" part="recipients">${whom}</div>` : nothing}
    <div class="meta"><span>${facts.filter(Boolean).join(' · ')}</span></div>`;
}
