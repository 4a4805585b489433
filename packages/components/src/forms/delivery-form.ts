import type { FormAudience, FormChange, ManagedForm, TicketTemplate } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { readAddresses } from '../core/addresses.js';
import { icon } from '../core/icons.js';
import { staleNote } from '../core/notes.js';
import type { CoreTexts } from '../core/texts.de.js';
import type { ManageFormsTexts } from './manage-texts.de.js';

/** What the form needs of the element. */
export interface DeliveryFormHost {
  readonly texts: ManageFormsTexts;
  readonly core: CoreTexts;
  readonly headingLevel: number;
  readonly saving: boolean;
  /** What is wrong, by field. */
  readonly wrong: DeliveryIssues;
  /** The templates that tickets may follow, as far as they are there. */
  readonly templates: Templates;
  save(event: Event): void;
}

/** Ticket templates on their way. */
interface Templates {
  readonly value: { items: TicketTemplate[] } | undefined;
  readonly error: unknown;
  reload(): Promise<void>;
}

/** What is wrong with who sees a form and where answers go. */
export interface DeliveryIssues {
  audience?: string;
  emails?: string;
}

const audiences: readonly FormAudience[] = ['tenant', 'owner', 'provider'];

/** Who sees a form, and where its answers go. */
export function deliveryForm(host: DeliveryFormHost, { audience, delivery }: ManagedForm): TemplateResult {
  const { texts, saving, wrong } = host;
  const check = (name: string, label: string, on: boolean, hint?: string) => html`<div>
    <label class="option">
      <input type="checkbox" name=${name} id="field-${name}" .defaultChecked=${on} .checked=${on} aria-describedby=${hint ? `hint-${name}` : nothing} />
      <span>${label}</span>
    </label>
    ${hint ? html`<p class="hint" id="hint-${name}">${hint}</p>` : nothing}
  </div>`;
  return html`<form class="page surface" part="delivery" novalidate @submit=${host.save}>
    <fieldset class="field" aria-describedby="error-audience">
      <legend>${texts.audience}</legend>
      <div class="options">${audiences.map((one) => check(one, texts.audiences[one], audience.includes(one)))}</div>
      ${error('audience', wrong.audience)}
    </fieldset>
    <fieldset class="field">
      <legend id="delivery" tabindex="-1">${texts.delivery}</legend>
      <div class="options">
        ${check('ticket', texts.ticket, delivery.ticket, texts.ticketHint)} ${templateField(host, delivery.templateId)}
        <div class="field">
          <label for="field-emails">${texts.emails}</label>
          <textarea class="input" id="field-emails" name="emails" rows="3" spellcheck="false" aria-invalid=${Boolean(wrong.emails)}
            aria-describedby="hint-emails error-emails" .defaultValue=${delivery.emails.join('\n')}></textarea>
          <span class="hint" id="hint-emails">${texts.emailsHint}</span>
          ${error('emails', wrong.emails)}
        </div>
        ${check('replyTo', texts.replyTo, delivery.replyTo)} ${check('xml', texts.xml, delivery.xml, texts.xmlHint)}
      </div>
    </fieldset>
    <div class="actions">
      <button class="button" type="submit" aria-disabled=${saving}>${saving ? texts.saving : texts.save}</button>
    </div>
  </form>`;
}

/** Which template the tickets follow, which says what residents see of them. */
function templateField({ texts, core, templates }: DeliveryFormHost, chosen: string | null) {
  const { value, error: problem } = templates;
  if (problem !== undefined && !value)
    return staleNote(problem, core, () => void templates.reload(), texts.templatesMissing);
  const option = (id: string, name: string) =>
    html`<option value=${id} ?selected=${id === (chosen ?? '')}>${name}</option>`;
  return html`<div class="field template">
    <label for="field-template">${texts.template}</label>
    <div class="choice">
      <select class="input" id="field-template" name="template" ?disabled=${!value} aria-describedby="hint-template">
        ${value ? [option('', texts.templateFitting), ...value.items.map(({ id, name }) => option(id, name))] : html`<option>${core.loading}</option>`}
      </select>
      ${icon('chevron')}
    </div>
    <span class="hint" id="hint-template">${texts.templateHint}</span>
  </div>`;
}

const error = (name: string, text: string | undefined) =>
  html`<span class="error" id="error-${name}">${text ? [icon('alert'), text] : nothing}</span>`;

/** What stands in the form, as the server takes it, and what is wrong with it. */
export function readDelivery(
  form: HTMLFormElement,
  { delivery }: ManagedForm,
  texts: ManageFormsTexts,
): { change: FormChange; wrong: DeliveryIssues } {
  const data = new FormData(form);
  const { emails, wrong: strange } = readAddresses(data.get('emails'), texts);
  const audience = audiences.filter((one) => data.has(one));
  const wrong: DeliveryIssues = {
    ...(audience.length ? {} : { audience: texts.audienceMissing }),
    ...(strange ? { emails: strange } : {}),
  };
  const flags = { ticket: data.has('ticket'), replyTo: data.has('replyTo'), xml: data.has('xml') };
  // Missing while the templates are on their way: then it stays as it is.
  const chosen = data.get('template');
  const templateId = chosen === null ? delivery.templateId : String(chosen) || null;
  return { change: { audience, delivery: { ...flags, emails, templateId } }, wrong };
}
