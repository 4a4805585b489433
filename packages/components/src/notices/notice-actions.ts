import type { ManagedNoticeSummary } from '@p24/sdk/manage';
import type { Question } from '../core/parts/dialog.js';
import type { MenuItem } from '../core/parts/menu.js';
import type { ManageNoticesTexts } from './manage-texts.de.js';

/** What can be done with a notice, as the element does it. */
export interface NoticeActionsHost {
  readonly texts: ManageNoticesTexts;
  open(id: string): void;
  /** Asks to whom a notice is released. */
  askRelease(notice: ManagedNoticeSummary): void;
  ask(question: Question): void;
  revoke(id: string): void;
  drop(id: string): void;
}

/** The question before the end of a notice: one that people have seen is revoked, one that nobody has seen is deleted. */
export function fate({ id, title, state }: ManagedNoticeSummary, host: NoticeActionsHost): Question | undefined {
  const { removeTitle, removeText, remove, revokeTitle, revokeText, revoke } = host.texts;
  if (state === 'revoked') return undefined;
  return state === 'draft'
    ? { title: removeTitle, text: removeText(title), yes: remove, act: () => host.drop(id) }
    : { title: revokeTitle, text: revokeText(title), yes: revoke, act: () => host.revoke(id) };
}

/** What stands in the menu of a notice's row. */
export function noticeActions(notice: ManagedNoticeSummary, host: NoticeActionsHost): MenuItem[] {
  const { texts } = host;
  const end = fate(notice, host);
  return [
    { word: texts.edit, act: () => host.open(notice.id) },
    { word: notice.state === 'released' ? texts.releaseMore : texts.release, act: () => host.askRelease(notice) },
    ...(end ? [{ word: end.yes, danger: true, act: () => host.ask(end) }] : []),
  ];
}
