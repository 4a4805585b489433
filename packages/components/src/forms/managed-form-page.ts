import type { ManagedForm, ManagedSubmissionSummary } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';
import { beside, type Opening, opener } from '../core/opener.js';
import { emptyNote } from '../core/parts/empty.js';
import { tabs } from '../core/parts/tabs.js';
import { type DeliveryFormHost, deliveryForm } from './delivery-form.js';
import { word } from './field-parts.js';
import type { ManageFormsTexts } from './manage-texts.de.js';
import { formState } from './managed-form-rows.js';

/** The parts of a form's page: who sees it and where answers go, what came in, what it looks like. */
export type FormTab = 'settings' | 'received' | 'preview';

/** What came in by the form, as far as it was read. */
interface Received {
  readonly value: { items: readonly ManagedSubmissionSummary[]; nextCursor: string | null } | undefined;
  more(): Promise<boolean>;
}

/** What the page of one form needs of the element. */
export interface ManagedFormPageHost extends DeliveryFormHost, Pick<Opening, 'address'> {
  readonly texts: ManageFormsTexts;
  readonly formats: Formats;
  readonly tab: FormTab;
  turn(tab: FormTab): void;
  switchState(form: ManagedForm): Promise<void>;
  openReceipt(id: string): void;
}

/** One form: its state and the button that changes it above, the rest behind tabs, which keep what was typed. */
export function managedFormPage(
  host: ManagedFormPageHost,
  form: ManagedForm,
  { received, preview }: { received: Received; preview: unknown },
): TemplateResult {
  const { texts, headingLevel, tab } = host;
  const active = form.state === 'active';
  const words = { settings: texts.settings, received: texts.submissions, preview: texts.previewTab };
  const panel = (name: FormTab, content: unknown) =>
    html`<div role="tabpanel" id="form-panel-${name}" aria-labelledby="form-${name}" ?hidden=${tab !== name}>${content}</div>`;
  return html`<div class="top">
      <div class="heading" id="item-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${word(form.title, texts.form)}</div>
      <div class="where">
        ${formState(form.state, texts)}
        <button class="button ${active ? 'quiet' : ''}" type="button" @click=${() => void host.switchState(form)}>${active ? texts.lock : texts.activate}</button>
      </div>
    </div>
    <p class="muted state-hint">${texts.stateHints[form.state]}</p>
    ${tabs<FormTab>({
      ...{ id: 'form', label: texts.tabs, chosen: tab, panels: true, choose: (name) => host.turn(name) },
      tabs: (['settings', 'received', 'preview'] as const).map((name) => [name, words[name]] as const),
    })}
    ${panel('settings', deliveryForm(host, form))} ${panel('received', receivedList(host, received))} ${panel('preview', preview)}`;
}

function receivedList(host: ManagedFormPageHost, received: Received) {
  const { texts, core, formats, openReceipt } = host;
  const receipts: Opening = { address: (view, item) => host.address(view, item), open: openReceipt };
  const { items = [], nextCursor } = received.value ?? {};
  if (!items.length) return emptyNote(icon('file'), texts.noSubmissions);
  return html`<section part="received" aria-label=${texts.submissions}>
    <ul class="sent surface">
      ${items.map(
        ({ id, number, person, submittedAt }) => html`<li @click=${beside(() => openReceipt(id))}>
          ${icon('file')}${opener(receipts, person?.name ?? number, { view: 'submission', id, part: 'submission' })}
          <span class="muted small">${texts.form.receiptNo(number)} · <time datetime=${submittedAt}>${formats.since(submittedAt)}</time></span>
        </li>`,
      )}
    </ul>
    ${nextCursor ? html`<button class="button quiet more" type="button" @click=${() => void received.more()}>${core.more}</button>` : nothing}
  </section>`;
}
