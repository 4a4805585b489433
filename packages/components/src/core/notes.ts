import { isApiError, isNetworkError, isRetryable } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { CoreTexts } from './texts.de.js';

/** A problem in the element's own words where it has some for the code, else in the server's. */
export function problemText(error: unknown, core: CoreTexts): string {
  if (isNetworkError(error)) return navigator.onLine ? core.unreachable : core.offline;
  if (!isApiError(error)) return core.problem;
  return core.problems[error.code] ?? (error.code === 'unexpected-answer' ? core.unreachable : error.message);
}

/** Says what went wrong and offers to try again; below it the page's own fallback, such as a telephone number. */
export function problemNote(error: unknown, core: CoreTexts, retry: () => void): TemplateResult {
  const requestId = isApiError(error) && error.status >= 500 ? error.requestId : null;
  return html`<div class="note" part="problem" role="alert">
    ${icon(isNetworkError(error) ? 'offline' : 'alert')}
    <p>${problemText(error, core)}</p>
    ${
      isRetryable(error) || !isApiError(error)
        ? html`<button class="button quiet" type="button" @click=${retry}>${core.retry}</button>`
        : nothing
    }
    ${requestId ? html`<p class="muted small">${core.reference(requestId)}</p>` : nothing}
    <slot></slot>
  </div>`;
}

/** Says that what is shown may be out of date, or what else follows from a problem. */
export const staleNote = (error: unknown, core: CoreTexts, retry: () => void, so = core.stale): TemplateResult =>
  html`<div class="stale" part="stale" role="status">
    ${icon(isNetworkError(error) ? 'offline' : 'alert')}
    <span>${problemText(error, core)} ${so}</span>
    <button class="button quiet" type="button" @click=${retry}>${core.retry}</button>
  </div>`;

/** Leads to the sign-in of the page where it has one, else to the portal; never a form of its own. */
export function signedOutNote(core: CoreTexts, portal: string, mayGo: () => boolean): TemplateResult {
  const go = (event: Event) => {
    // A page that cancels `p24-navigate` sees to it by itself.
    if (!mayGo()) return event.preventDefault();
    const login = document.querySelector<HTMLElement>('p24-login');
    if (!login) return;
    event.preventDefault();
    login.focus();
  };
  return html`<div class="note" part="signed-out">
    ${icon('lock')}
    <p>${core.signedOut}</p>
    <a class="button" href=${portal} @click=${go}>${core.signIn}</a>
  </div>`;
}
