import type { ChatbotSettings } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { readAddresses } from '../core/addresses.js';
import { icon } from '../core/icons.js';
import type { ManageChatbotTexts } from './manage-texts.de.js';

/** What the form needs of the element. */
export interface AssistantFormHost {
  readonly texts: ManageChatbotTexts;
  readonly saving: boolean;
  /** What is wrong, by field. */
  readonly wrong: AssistantIssues;
  save(event: Event): void;
}

/** What is wrong with who is offered the assistant and where conversations go. */
export interface AssistantIssues {
  emails?: string;
  delivery?: string;
}

const audiences = ['tenant', 'owner'] as const;

/** Who is offered the assistant, and where conversations go that it passes on. */
export function assistantForm(host: AssistantFormHost, { audience, delivery }: ChatbotSettings): TemplateResult {
  const { texts, saving, wrong } = host;
  const check = (name: string, label: string, on: boolean) => html`<label class="option">
    <input type="checkbox" name=${name} id="field-${name}" .defaultChecked=${on} .checked=${on} />
    <span>${label}</span>
  </label>`;
  return html`<form part="form" novalidate @submit=${host.save}>
    <fieldset aria-describedby="hint-audience">
      <legend>${texts.audience}</legend>
      <span class="hint" id="hint-audience">${texts.audienceHint}</span>
      ${audiences.map((one) => check(one, texts.audiences[one], audience.includes(one)))}
    </fieldset>
    <fieldset aria-describedby="hint-ticket error-delivery">
      <legend>${texts.delivery}</legend>
      ${check('ticket', texts.ticket, delivery.ticket)}
      <span class="hint" id="hint-ticket">${texts.ticketHint}</span>
      <div class="field">
        <label for="field-emails">${texts.emails}</label>
        <textarea class="input" id="field-emails" name="emails" rows="3" spellcheck="false" aria-invalid=${Boolean(wrong.emails)}
          aria-describedby="hint-emails error-emails" .defaultValue=${delivery.emails.join('\n')}></textarea>
        <span class="hint" id="hint-emails">${texts.emailsHint}</span>
        ${error('emails', wrong.emails)}
      </div>
      ${error('delivery', wrong.delivery)}
    </fieldset>
    <div>
      <button class="button" type="submit" aria-disabled=${saving}>${saving ? texts.saving : texts.save}</button>
    </div>
  </form>`;
}

const error = (name: string, text: string | undefined) =>
  html`<span class="error" id="error-${name}">${text ? [icon('alert'), text] : nothing}</span>`;

/** What stands in the form, as the server takes it, and what is wrong with it. */
export function readAssistant(
  form: HTMLFormElement,
  texts: ManageChatbotTexts,
): { settings: ChatbotSettings; wrong: AssistantIssues } {
  const data = new FormData(form);
  const { emails, wrong: strange } = readAddresses(data.get('emails'), texts);
  const settings = {
    audience: audiences.filter((one) => data.has(one)),
    delivery: { emails, ticket: data.has('ticket') },
  };
  const lost = settings.audience.length > 0 && !settings.delivery.ticket && !emails.length;
  return {
    settings,
    wrong: { ...(strange ? { emails: strange } : {}), ...(lost ? { delivery: texts.deliveryMissing } : {}) },
  };
}
