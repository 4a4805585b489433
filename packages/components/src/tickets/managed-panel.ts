import type { TicketStatus } from '@p24/sdk';
import type { ManagedTicket, Participation, TicketChange, TicketPriority, TicketTemplate } from '@p24/sdk/manage';
import { html } from 'lit';
import { icon } from '../core/icons.js';
import { dueBadge, type ManagedViewHost } from './managed-signs.js';

/** What the properties need of the element. */
export interface ManagedPanelHost extends ManagedViewHost {
  readonly assignees: readonly { id: string; name: string }[];
  readonly templates: readonly TicketTemplate[];
  /** Changes one field; `field` names it, and `before` is what undoing goes back to. */
  change(change: TicketChange, field: string, before: TicketChange): void;
}

type Option = readonly [value: string, word: string];

function choice(id: string, label: string, chosen: string, options: readonly Option[], choose: (to: string) => void) {
  const changed = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    const { value } = select;
    // What was chosen shows once it is so: it may be asked about or refused.
    select.value = chosen;
    choose(value);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <div class="choice">
      <select class="input" id=${id} @change=${changed}>
        ${options.map(([value, word]) => html`<option value=${value} .selected=${value === chosen}>${word}</option>`)}
      </select>
      ${icon('chevron')}
    </div>
  </div>`;
}

/** The properties of a ticket; each change is saved at once and can be undone. */
export function managedPanel(host: ManagedPanelHost, ticket: ManagedTicket) {
  const { texts, assignees, templates } = host;
  const { status, priority, assignee, template, dueOn, participation } = ticket;
  const named = ({ id, name }: { id: string; name: string }): Option => [id, name];
  const people = assignee && !assignees.some(({ id }) => id === assignee.id) ? [assignee, ...assignees] : assignees;
  const participations = Object.entries(texts.participations);
  return html`<section class="panel" part="properties" aria-label=${texts.details}>
    ${choice(
      'panel-status',
      texts.status,
      status,
      texts.statusOrder.map((one) => [one, texts.statuses[one]]),
      (to) => host.change({ status: to as TicketStatus }, texts.status, { status }),
    )}
    ${choice('panel-assignee', texts.assignee, assignee?.id ?? '', [['', texts.nobody], ...people.map(named)], (to) =>
      host.change({ assigneeId: to || null }, texts.assignee, { assigneeId: assignee?.id ?? null }),
    )}
    ${choice('panel-priority', texts.priority, priority, Object.entries(texts.priorities), (to) =>
      host.change({ priority: to as TicketPriority }, texts.priority, { priority }),
    )}
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
        ${choice(
          'panel-template',
          texts.template,
          template?.id ?? '',
          [['', texts.noTemplate], ...templates.map(named)],
          (to) => host.change({ templateId: to || null }, texts.template, { templateId: template?.id ?? null }),
        )}
        ${choice('panel-comments', texts.who, participation.comments, participations, (to) =>
          host.change({ comments: to as Participation }, texts.who, { comments: participation.comments }),
        )}
        ${choice('panel-attachments', texts.whoFiles, participation.attachments, participations, (to) =>
          host.change({ attachments: to as Participation }, texts.whoFiles, { attachments: participation.attachments }),
        )}
      </div>
    </details>
  </section>`;
}

/** Who sees the ticket from outside, and the way to let its initiator see it. */
export function exposureBar(
  { texts }: ManagedViewHost,
  { initiator, visibility, released }: ManagedTicket,
  act: { release(): void; withdraw(): void },
) {
  if (!initiator) return html`<p class="exposure muted">${icon('lock')}<span>${texts.onlyUs}</span></p>`;
  return html`<div class="exposure ${visibility}" part="exposure">
    ${icon(visibility === 'shown' ? 'info' : 'lock')}<span>${texts.visible[visibility](initiator.name)}</span>
    ${
      released
        ? html`<button class="button quiet" type="button" id="withdraw" @click=${act.withdraw}>${texts.withdraw}</button>`
        : html`<button class="button" type="button" id="release" @click=${act.release}>${texts.release}</button>`
    }
  </div>`;
}
