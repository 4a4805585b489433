import { bones, skeleton } from '@p24/components/parts';
import type { Scope } from '@p24/sdk';
import type {
  ManagedNoticeSummary,
  ManagedSubmissionSummary,
  PeopleCounts,
  SignInState,
  TicketCounts,
} from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type PortalIcon } from '../icons.js';
import type { PortalTexts } from '../texts.de.js';
import { addressOf, type FilterName, viewNamed } from '../views.js';
import { since } from '../when.js';
import { peopleTable, signInStates } from './desk-data.js';

/** What the cards are worded with, and for which data source. */
export interface Words {
  texts: PortalTexts;
  scope: Scope;
  locale: string;
  timeZone: string | undefined;
}

const number = (value: number, { locale }: Words) => value.toLocaleString(locale);

const ticketsBy = (filter: FilterName, { scope }: Words) => addressOf(viewNamed('managedTickets'), null, scope, filter);

/** A card, which says so itself while it is on its way and when it could not be read. */
function card<T>(
  { id, title, name }: { id: string; title: string; name: string },
  value: T | null | undefined,
  { texts, content }: { texts: PortalTexts; content: (value: T) => unknown },
): TemplateResult {
  return html`
    <section class="card ${name}" aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      ${value === undefined ? skeleton(texts, bones('line', 3), 'rows') : value === null ? html`<p class="quiet" role="alert">${texts.failed}</p>` : content(value)}
    </section>
  `;
}

/** What cannot wait, as large numbers that lead to their lists. */
export function urgentTiles(counts: TicketCounts | null | undefined, words: Words): TemplateResult {
  const { tiles, tilesTitle } = words.texts.desk;
  const shown: readonly [keyof typeof tiles, PortalIcon, FilterName, number | undefined][] = [
    ['overdue', 'alert', 'ueberfaellig', counts?.overdue],
    ['unassigned', 'person', 'ohne-zustaendige', counts?.unassigned],
    ['today', 'bell', 'heute', counts?.today],
    ['mine', 'check', 'meine', counts?.mine],
  ];
  return html`
    <ul class="tiles" aria-label=${tilesTitle}>
      ${shown.map(
        ([name, sign, filter, count]) => html`
          <li>
            <a class=${name === 'overdue' && count ? 'tile late' : 'tile'} href=${ticketsBy(filter, words)}>
              <span class="what"><strong>${count === undefined ? '–' : number(count, words)}</strong><span>${tiles[name](count ?? 0)}</span></span>
              ${icon(sign)}
            </a>
          </li>
        `,
      )}
    </ul>
  `;
}

const open = [
  ['new', 'neu'],
  ['in-progress', 'in-bearbeitung'],
  ['waiting', 'wartend'],
] as const;
const ended = ['done', 'closed', 'rejected'] as const;

/** How many tickets are in which status. */
export function statusCard(counts: TicketCounts | null | undefined, words: Words): TemplateResult {
  const { texts } = words;
  return card({ id: 'desk-tickets', title: texts.desk.tickets, name: 'statuses' }, counts, {
    texts,
    content({ byStatus }) {
      const over = ended.reduce((sum, status) => sum + byStatus[status], 0);
      const rows = [
        ...open.map(([status, filter]) => [status, filter, byStatus[status]] as const),
        ['ended', 'abgeschlossen', over] as const,
      ];
      const most = Math.max(1, ...rows.map(([, , count]) => count));
      return html`<ul class="bars">
        ${rows.map(
          ([status, filter, count]) => html`
            <li>
              <a href=${ticketsBy(filter, words)}>
                <span>${texts.desk.statuses[status]}</span>
                <svg class="bar ${status}" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width=${(count / most) * 100} height="1" /></svg>
                <strong>${number(count, words)}</strong>
              </a>
            </li>
          `,
        )}
      </ul>`;
    },
  });
}

/** Said of what is more urgent than usual, and of nothing else. */
const urgency = (priority: string | undefined, { desk }: PortalTexts) =>
  priority === 'high' || priority === 'urgent'
    ? html` <span class=${`pill ${priority}`}>${desk.urgency[priority]}</span>`
    : nothing;

/** The latest forms that came in, by what their tickets are about. */
export function submissionsCard(
  items: readonly ManagedSubmissionSummary[] | null | undefined,
  words: Words,
): TemplateResult {
  const { texts, scope, locale, timeZone } = words;
  // The form stands in its ticket, where it can be answered.
  const place = (id: string, ticket: { id: string } | null) =>
    ticket
      ? addressOf(viewNamed('managedTickets'), ticket.id, scope)
      : addressOf(viewNamed('managedForms'), `eingang/${id}`, scope);
  return card({ id: 'desk-submissions', title: texts.desk.submissions, name: 'list' }, items, {
    texts,
    content: (found) =>
      found.length === 0
        ? html`<p class="quiet">${texts.desk.noSubmissions}</p>`
        : html`<ul class="lines">
            ${found.map(
              ({ id, title, submittedAt, person, place: home, ticket }) => html`
                <li>
                  <a href=${place(id, ticket)}>
                    <span class="what">
                      <strong>${ticket?.title ?? title}${urgency(ticket?.priority, texts)}</strong>
                      <span>${[person?.name, home, ticket && ticket.title !== title ? title : null].filter(Boolean).join(', ')}</span>
                    </span>
                    <time datetime=${submittedAt}>${since(submittedAt, { locale, timeZone })}</time>
                  </a>
                </li>
              `,
            )}
          </ul>`,
  });
}

/** The notices that hang now, and how many have read them. */
export function noticesCard(items: readonly ManagedNoticeSummary[] | null | undefined, words: Words): TemplateResult {
  const { texts, scope } = words;
  const view = viewNamed('managedNotices');
  return card({ id: 'desk-notices', title: texts.desk.notices, name: 'hanging' }, items, {
    texts,
    content: (found) =>
      found.length === 0
        ? html`<p class="quiet">${texts.desk.noNotices}</p>`
        : html`<ul class="lines">
            ${found.map(
              ({ id, title, counts: { read, released } }) => html`
                <li>
                  <a href=${addressOf(view, id, scope)}>
                    <span class="what"><strong>${title}</strong><span>${texts.desk.read(read, number(read, words), number(released, words))}</span></span>
                    <meter min="0" max=${Math.max(1, released)} .value=${read} aria-hidden="true"></meter>
                  </a>
                </li>
              `,
            )}
          </ul>`,
  });
}

/** Who is there, by kind and by the state of the sign-in. */
export function peopleCard(counts: PeopleCounts | null | undefined, words: Words): TemplateResult {
  const { texts } = words;
  return card({ id: 'desk-people', title: texts.desk.people, name: 'people' }, counts, {
    texts,
    content(found) {
      const rows = peopleTable(found);
      // A state in which nobody is takes no room on a phone.
      const isVoid = (state: SignInState) => rows.at(-1)?.counts[state] === 0;
      const cell = (state: SignInState, count: number) =>
        [count === 0 ? 'zero' : '', isVoid(state) ? 'void' : ''].join(' ');
      return html`
        <div class="matrix" role="group" tabindex="0" aria-labelledby="desk-people">
          <table>
            <thead>
              <tr>
                <td></td>
                ${signInStates.map((state) => html`<th class=${isVoid(state) ? 'void' : ''} scope="col">${texts.desk.states[state]}</th>`)}
                <th scope="col">${texts.desk.all}</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ({ kind, counts: row, total }) => html`
                  <tr class=${kind === 'all' ? 'sum' : ''}>
                    <th scope="row">${texts.desk.kinds[kind]}</th>
                    ${signInStates.map((state) => html`<td class=${cell(state, row[state])} data-word=${texts.desk.states[state]}>${number(row[state], words)}</td>`)}
                    <td data-word=${texts.desk.all}><strong>${number(total, words)}</strong></td>
                  </tr>
                `,
              )}
            </tbody>
          </table>
        </div>
      `;
    },
  });
}
