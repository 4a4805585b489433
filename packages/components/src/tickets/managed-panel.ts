import type { TicketStatus } from '@p24/sdk';
import type { ManagedTicket, Participation, TicketChange, TicketPriority, TicketTemplate } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import { labelledChoice } from './choice.js';
import { dueBadge, type ManagedViewHost } from './managed-signs.js';

/** What the properties need of the element. */
export interface ManagedPanelHost extends ManagedViewHost {
  readonly assignees: readonly { id: string; name: string }[];
  readonly templates: readonly TicketTemplate[];
  /** Changes one field; `field` names it, and `before` is what undoing goes back to. */
  change(change: TicketChange, field: string, before: TicketChange): void;
}

/** The properties of a ticket; each change is saved at once and can be undone. */
export function managedPanel(
  host: ManagedPanelHost,
  ticket: ManagedTicket,
  { withdraw }: Pick<ExposureActs, 'withdraw'>,
) {
  const { texts, assignees, templates } = host;
  const { status, priority, assignee, template, dueOn, participation, initiator, released } = ticket;
  const named = ({ id, name }: { id: string; name: string }) => [id, name] as const;
  const people = assignee && !assignees.some(({ id }) => id === assignee.id) ? [assignee, ...assignees] : assignees;
  const participations = Object.entries(texts.participations);
  return html`<section class="panel surface" part="properties" aria-label=${texts.details}>
    ${labelledChoice(texts.status, {
      id: 'panel-status',
      chosen: status,
      options: texts.statusOrder.map((one) => [one, texts.statuses[one]]),
      choose: (to) => host.change({ status: to as TicketStatus }, texts.status, { status }),
    })}
    ${labelledChoice(texts.assignee, {
      id: 'panel-assignee',
      chosen: assignee?.id ?? '',
      options: [['', texts.nobody], ...people.map(named)],
      choose: (to) => host.change({ assigneeId: to || null }, texts.assignee, { assigneeId: assignee?.id ?? null }),
    })}
    ${labelledChoice(texts.priority, {
      id: 'panel-priority',
      chosen: priority,
      options: Object.entries(texts.priorities),
      choose: (to) => host.change({ priority: to as TicketPriority }, texts.priority, { priority }),
    })}
    <div class="field">
      <label for="panel-due">${texts.due}</label>
      <input class="input" id="panel-due" type="date" .value=${dueOn ?? ''} @change=${(event: Event) => {
        const { value } = event.target as HTMLInputElement;
        host.change({ dueOn: value || null }, texts.due, { dueOn });
      }} />
      <span>${dueBadge(host, ticket)}</span>
    </div>
    <details>
      <summary>${texts.moreDetails}</summary>
      <div class="more-fields">
        ${labelledChoice(texts.template, {
          id: 'panel-template',
          chosen: template?.id ?? '',
          options: [['', texts.noTemplate], ...templates.map(named)],
          choose: (to) => host.change({ templateId: to || null }, texts.template, { templateId: template?.id ?? null }),
        })}
        ${labelledChoice(texts.who, {
          id: 'panel-comments',
          chosen: participation.comments,
          options: participations,
          choose: (to) =>
            host.change({ comments: to as Participation }, texts.who, { comments: participation.comments }),
        })}
        ${labelledChoice(texts.whoFiles, {
          id: 'panel-attachments',
          chosen: participation.attachments,
          options: participations,
          choose: (to) =>
            host.change({ attachments: to as Participation }, texts.whoFiles, {
              attachments: participation.attachments,
            }),
        })}
        ${initiator && released ? html`<button class="button quiet" type="button" id="withdraw" @click=${withdraw}>${texts.withdraw(initiator.name)}</button>` : nothing}
      </div>
    </details>
  </section>`;
}

/** Goes to the template, which is unfolded for that. */
export function focusTemplate(root: ParentNode): void {
  const select = root.querySelector<HTMLElement>('#panel-template');
  select?.closest('details')?.setAttribute('open', '');
  select?.focus();
}

/** What can be done about who sees a ticket. */
export interface ExposureActs {
  release(): void;
  withdraw(): void;
  chooseTemplate(): void;
  openSettings(): void;
}

/** Who sees the ticket, and why not where nobody does. */
function exposureText({ texts }: ManagedViewHost, ticket: ManagedTicket, name: string): string {
  const { visibility, released, template, status, events } = ticket;
  const before = events.some(({ kind, to }) => kind === 'released' && to === 'false');
  if (!released) return before ? texts.noLonger(name) : texts.notReleased(name);
  if (visibility !== 'hidden') return texts.visible[visibility](name);
  if (!template) return texts.hiddenWithoutTemplate(name);
  return texts.hiddenByTemplate(name, template.name, texts.statuses[status]);
}

/** Who sees the ticket from outside, and the way to let its initiator see it. */
export function exposureBar(host: ManagedViewHost, ticket: ManagedTicket, act: ExposureActs) {
  const { texts } = host;
  const { initiator, visibility, released, template } = ticket;
  if (!initiator) return html`<p class="message exposure neutral">${icon('lock')}<span>${texts.onlyUs}</span></p>`;
  const button = (id: string, word: string, does: () => void, look = 'quiet') =>
    html`<button class="button ${look}" type="button" id=${id} @click=${does}>${word}</button>`;
  return html`<div class="message exposure ${visibility === 'shown' ? 'info' : 'neutral'}" part="exposure">
    ${icon(visibility === 'shown' ? 'info' : 'lock')}<span>${exposureText(host, ticket, initiator.name)}</span>
    ${
      released && visibility === 'hidden'
        ? template
          ? button('see-settings', texts.visibility.open, act.openSettings)
          : button('choose-template', texts.chooseTemplate, act.chooseTemplate, '')
        : nothing
    }
    ${released ? nothing : button('release', texts.release, act.release, '')}
  </div>`;
}
