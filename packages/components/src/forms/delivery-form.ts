import type { FormAudience, FormChange, ManagedForm } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import type { ManageFormsTexts } from './manage-texts.de.js';

/** What the form needs of the element. */
export interface DeliveryFormHost {
  readonly texts: ManageFormsTexts;
  readonly headingLevel: number;
  readonly saving: boolean;
  /** What is wrong, by field. */
  readonly wrong: DeliveryIssues;
  save(event: Event): void;
}

/** What is wrong with who sees a form and where answers go. */
export interface DeliveryIssues {
  audience?: string;
  emails?: string;
}

const audiences: readonly FormAudience[] = ['tenant', 'owner', 'provider'];
const mostEmails = 10;

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
  return html`<form class="page" part="delivery" novalidate @submit=${host.save}>
    <fieldset class="field" aria-describedby="error-audience">
      <legend>${texts.audience}</legend>
      <div class="options">${audiences.map((one) => check(one, texts.audiences[one], audience.includes(one)))}</div>
      ${error('audience', wrong.audience)}
    </fieldset>
    <fieldset class="field">
      <legend id="delivery" tabindex="-1">${texts.delivery}</legend>
      <div class="options">
        ${check('ticket', texts.ticket, delivery.ticket, texts.ticketHint)}
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

const error = (name: string, text: string | undefined) =>
  html`<span class="error" id="error-${name}">${text ? [icon('alert'), text] : nothing}</span>`;

/** What stands in the form, as the server takes it, and what is wrong with it. */
export function readDelivery(
  form: HTMLFormElement,
  { delivery }: ManagedForm,
  texts: ManageFormsTexts,
): { change: FormChange; wrong: DeliveryIssues } {
  const data = new FormData(form);
  const emails = [
    ...new Set(
      String(data.get('emails') ?? '')
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  const strange = emails.find((email) => !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]{2,}$/.test(email));
  const audience = audiences.filter((one) => data.has(one));
  const wrong: DeliveryIssues = {
    ...(audience.length ? {} : { audience: texts.audienceMissing }),
    ...(strange ? { emails: texts.emailsWrong(strange) } : {}),
    ...(emails.length > mostEmails ? { emails: texts.emailsTooMany } : {}),
  };
  const flags = { ticket: data.has('ticket'), replyTo: data.has('replyTo'), xml: data.has('xml') };
  return { change: { audience, delivery: { ...flags, emails, templateId: delivery.templateId } }, wrong };
}
