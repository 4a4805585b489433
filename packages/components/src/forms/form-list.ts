import type { FormSummary, Forms, Page, SubmissionSummary } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { type Looking, placesOf } from '../core/companies.js';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';
import { keyed } from '../core/keyed.js';
import type { CoreTexts } from '../core/texts.de.js';
import { word } from './field-parts.js';
import { formIcon } from './form-icons.js';
import type { FormTexts } from './texts.de.js';

/** What the list needs of the element that shows it. */
export interface FormListHost extends Looking {
  readonly texts: FormTexts;
  readonly core: CoreTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  readonly forms: Forms;
  readonly openForm: (id: string) => void;
  readonly openReceipt: (id: string) => void;
}

/** All forms that the person may fill in, by category. */
export function formList(host: FormListHost, forms: readonly FormSummary[]): TemplateResult[] {
  const groups = new Map<string, FormSummary[]>();
  for (const form of forms) groups.set(form.category.id, [...(groups.get(form.category.id) ?? []), form]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const source = placesOf(host)(first);
    return html`<section>
      <div class="heading" part="category" tabindex="-1" role="heading" aria-level=${host.headingLevel}>
        ${first.category.name}${source ? html`<span class="source muted small">${source}</span>` : nothing}
      </div>
      <ul class="forms">${keyed(
        group,
        ({ id }) => id,
        (form) => formCard(host, form),
      )}</ul>
    </section>`;
  });
}

function formCard(
  { texts, headingLevel, openForm }: FormListHost,
  { id, key, title, description, hasDraft }: FormSummary,
) {
  return html`<li class="card surface" part="form" @click=${() => openForm(id)}>
    <span class="sign">${formIcon(key)}</span>
    <div>
      <div class="title" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>
        <button class="plain" type="button" part="title" data-id=${id}>${word(title, texts)}</button>
        ${hasDraft ? html`<span class="badge neutral" part="draft">${texts.drafted}</span>` : nothing}
      </div>
      <p class="muted">${word(description, texts)}</p>
    </div>
  </li>`;
}

/** What the person has sent, newest first. */
export function sentList(
  host: FormListHost,
  { items, nextCursor }: Page<SubmissionSummary>,
  more: () => void,
): unknown {
  const { texts, core, formats, openReceipt } = host;
  if (!items.length) return nothing;
  return html`<section>
    <div class="heading" part="sent" tabindex="-1" role="heading" aria-level=${host.headingLevel}>${texts.sent}</div>
    <ul class="sent surface">
      ${items.map(
        ({ id, title, number, submittedAt }) => html`<li @click=${() => openReceipt(id)}>
          ${icon('file')}<button class="plain" type="button" data-id=${id}>${title}</button>
          <span class="muted small">${texts.receiptNo(number)} · <time datetime=${submittedAt}>${formats.since(submittedAt)}</time></span>
        </li>`,
      )}
    </ul>
    ${nextCursor ? html`<button class="button quiet more" type="button" part="more" @click=${more}>${core.more}</button>` : nothing}
  </section>`;
}
