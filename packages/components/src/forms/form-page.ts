import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { keyed } from '../core/keyed.js';
import { type FieldHost, issueText, word } from './field-parts.js';
import { fieldView } from './field-view.js';
import { type Filling, isAsked } from './filling.js';

/** What the pages of a form need of the element that shows them. */
export interface PageHost extends FieldHost {
  /** Goes to the next page, if what stands on this one is right. */
  next(event: Event): void;
  previous(): void;
  /** Brings a field into view and puts the focus into it. */
  focusField(key: string): void;
}

/** What stands between the heading of a form and its fields: where the person is, and what is wrong. */
export function stepLine({ texts }: Pick<PageHost, 'texts'>, filling: Filling): TemplateResult {
  const { steps, at } = filling;
  const of = steps.length + 1;
  return html`<div class="meta steps" part="steps">
    <span>${texts.step(at, of)}</span>
    <span class="bars" aria-hidden="true">${Array.from({ length: of }, (_, index) => html`<i ?data-done=${index < at}></i>`)}</span>
  </div>`;
}

/** One page of a form with its fields. */
export function pageView(host: PageHost, filling: Filling): TemplateResult {
  const { texts } = host;
  const page = filling.form.pages[filling.page];
  if (!page) return html``;
  const elements = filling.shown(page);
  return html`<form class="page surface" part="page" novalidate @submit=${host.next}>
    <div class="heading" id="page-title" tabindex="-1" role="heading" aria-level=${Math.min(host.headingLevel + 1, 6)}>${word(page.title, texts)}</div>
    ${errorSummary(host, filling)}
    ${elements.some(({ required }) => required) ? html`<p class="muted small">${texts.requiredHint}</p>` : nothing}
    ${keyed(
      elements,
      ({ key }) => key,
      (element) => fieldView({ host, filling, element }),
    )}
    <div class="actions">
      <button class="button" type="submit" part="next">${texts.next}</button>
      ${
        filling.steps[0] === filling.page
          ? nothing
          : html`<button class="button quiet" type="button" @click=${host.previous}>${texts.previous}</button>`
      }
    </div>
  </form>`;
}

/** All that is wrong on the page, each with a link that leads to its field. */
function errorSummary(host: PageHost, filling: Filling) {
  const { issues, form, page } = filling;
  const wrong = form.pages[page]?.elements.filter((element) => isAsked(element) && issues.has(element.key)) ?? [];
  const go = (event: Event, key: string) => {
    event.preventDefault();
    host.focusField(key);
  };
  return html`<div class="summary" id="summary" part="errors" role="group" tabindex="-1" aria-labelledby="summary-title" ?hidden=${!wrong.length}>
    <p id="summary-title">${icon('alert')}<b>${host.texts.problems(wrong.length)}</b></p>
    <ul>
      ${wrong.map((element) => {
        const issue = issues.get(element.key);
        return html`<li>
          <a href="#field-${element.key}" @click=${(event: Event) => go(event, element.key)}>${word(element.label, host.texts)}</a>:
          ${issue ? issueText(element, issue, host) : nothing}
        </li>`;
      })}
    </ul>
  </div>`;
}
