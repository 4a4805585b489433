import { html, type TemplateResult } from 'lit';

const popoverOf = ({ currentTarget }: Event) => (currentTarget as HTMLElement).closest<HTMLElement>('[popover]');

/** Brings the focus to what is looked at now. */
function enter(event: ToggleEvent): void {
  if (event.newState !== 'open') return;
  const popover = popoverOf(event);
  const first = popover?.querySelector<HTMLElement>('[aria-current]') ?? popover?.querySelector('a');
  first?.focus();
}

/** Closes once the Tab key has led out: what lies behind is not worked on unseen (WCAG 2.2, 2.4.11). */
function leave(event: KeyboardEvent): void {
  const popover = popoverOf(event);
  if (event.key === 'Tab') setTimeout(() => popover?.matches(':focus-within') || popover?.hidePopover());
}

/** Closes once a link was chosen; what else is pressed there, such as the field of a search, leaves it open. */
function choose(event: MouseEvent): void {
  if ((event.target as Element).closest('a')) popoverOf(event)?.hidePopover();
}

interface Drawer {
  /** What the button that opens it names as its target. */
  id: string;
  /** How it looks: a `column` beside the page, or a `sheet` over its lower part. */
  kind: 'column' | 'sheet';
  /** The name of its links for those who do not see it. */
  label: string;
  /** The word of the button that closes it. */
  close: string;
}

/** Links that lie over the page until one is chosen, the focus leaves them, or Escape or a press beside closes them. */
export const drawer = ({ id, kind, label, close }: Drawer, links: unknown): TemplateResult => html`
  <div id=${id} class=${kind} popover @toggle=${enter} @keydown=${leave}>
    <nav aria-label=${label} @click=${choose}>${links}</nav>
    <button type="button" popovertarget=${id} popovertargetaction="hide">${close}</button>
  </div>
`;
