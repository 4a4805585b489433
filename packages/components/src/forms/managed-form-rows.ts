import type { FormState, ManagedFormSummary } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';
import { keyed } from '../core/keyed.js';
import { type Opening, opener } from '../core/opener.js';
import { stateBadge } from '../core/parts/state.js';
import { word } from './field-parts.js';
import { formIcon } from './form-icons.js';
import type { ManageFormsTexts } from './manage-texts.de.js';

/** What the rows need of the element. */
export interface ManagedFormRowsHost extends Opening {
  readonly texts: ManageFormsTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  /** Ids of the forms that are chosen. */
  readonly chosen: ReadonlySet<string>;
  choose(id: string, yes: boolean): void;
  /** Lets residents see a form. */
  activate(form: ManagedFormSummary): void;
  /** The button with what can be done with a form. */
  menu(form: ManagedFormSummary): unknown;
}

/** Whether answers go anywhere. */
export const isDelivered = ({ delivery }: Pick<ManagedFormSummary, 'delivery'>): boolean =>
  delivery.ticket || delivery.emails.length > 0;

/** The state of a form as icon, word and colour. */
export const formState = (state: FormState, { states }: ManageFormsTexts): TemplateResult =>
  state === 'active'
    ? stateBadge('success', icon('check'), states[state])
    : stateBadge('neutral', icon('lock'), states[state]);

/** Where the answers go, in words. */
export function destination({ delivery }: ManagedFormSummary, texts: ManageFormsTexts): string {
  const { ticket, emails } = delivery;
  const to = [...(ticket ? [texts.toTicket] : []), ...(emails.length ? [texts.toMail(emails.length)] : [])];
  return to.join(', ') || texts.toNowhere;
}

/** The forms by category. */
export function managedFormRows(host: ManagedFormRowsHost, forms: readonly ManagedFormSummary[]): TemplateResult[] {
  const groups = new Map<string, ManagedFormSummary[]>();
  for (const form of forms) groups.set(form.category.id, [...(groups.get(form.category.id) ?? []), form]);
  return [...groups.values()].map(
    (group) => html`<section>
      <div class="heading" role="heading" aria-level=${Math.min(host.headingLevel + 1, 6)}>${group[0]?.category.name}</div>
      <ul class="list surface">
        ${keyed(
          group,
          ({ id }) => id,
          (form) => row(host, form),
        )}
      </ul>
    </section>`,
  );
}

function row(host: ManagedFormRowsHost, form: ManagedFormSummary) {
  const { texts, formats, headingLevel, chosen } = host;
  const title = word(form.title, texts.form);
  const audience = form.audience.map((one) => texts.audiences[one]).join(', ');
  const choose = (event: Event) => host.choose(form.id, (event.target as HTMLInputElement).checked);
  return html`<li class="row" part="form">
    <label class="pick"><input type="checkbox" aria-label=${texts.choose(title)} .checked=${chosen.has(form.id)} @change=${choose} /></label>
    <span class="sign">${formIcon(form.key)}</span>
    <div class="what">
      <div role="heading" aria-level=${Math.min(headingLevel + 2, 6)}>
        ${opener(host, title, { view: 'form', id: form.id, look: 'plain open' })}
      </div>
      <div class="meta">
        <span>${audience}</span><span class=${isDelivered(form) ? '' : 'missing'}>${isDelivered(form) ? nothing : icon('alert')}${destination(form, texts)}</span>
        <span>${texts.submissionCount(form.submissions, formats.number(form.submissions))}</span>
      </div>
    </div>
    <div class="standing">${formState(form.state, texts)}${form.state === 'locked' ? html`<button class="button quiet" type="button" aria-label=${texts.activateOne(title)} @click=${() => host.activate(form)}>${texts.activate}</button>` : nothing}</div>
    ${host.menu(form)}
  </li>`;
}
