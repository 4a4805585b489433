import { callWith } from '@p24/components';
import { html, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { type Preview, previewKey } from './preview-here.js';
import type { PortalTexts } from './texts.de.js';

/** Shows the portal as somebody else in this tab from now on. The cookie of the manager's session stays as it is. */
export function begin(preview: Omit<Preview, 'back'>): void {
  const back = location.pathname + location.search;
  sessionStorage.setItem(previewKey, JSON.stringify({ ...preview, back } satisfies Preview));
  location.assign('/');
}

/** Lets everything on this page ask as the preview; called before anything does. */
export function lookAs({ token }: Preview): void {
  callWith(token, location.origin);
}

/** Back to the manager's own session, where it was left; a preview that is over is only forgotten. */
export async function leave({ id, source, back }: Preview, { over = false } = {}): Promise<void> {
  sessionStorage.removeItem(previewKey);
  if (!over) {
    // The preview itself may not even end itself: the manager's session does, with the cookie that the browser adds.
    const path = `/api/v1/manage/${source}/previews/${id}`;
    await fetch(path, { method: 'DELETE', keepalive: true }).catch(() => {});
  }
  location.replace(back);
}

/** Stands above every page of a preview: whose portal it is, that nothing can be changed, and the way back. */
export function previewBar(
  preview: Preview,
  { texts, onLeave }: { texts: PortalTexts; onLeave: () => void },
): TemplateResult {
  const { name, endsAt } = preview;
  const until = new Date(endsAt).toLocaleTimeString(texts.locale, { hour: 'numeric', minute: '2-digit' });
  return html`
    <aside class="preview" role="region" aria-label=${texts.preview.label}>
      <p>${icon('eye')}<span><strong>${texts.preview.title(name)}</strong> <span>${texts.preview.says(until)}</span></span></p>
      <button type="button" aria-label=${texts.preview.leave} @click=${onLeave}>
        ${icon('leave')}<span class="whole">${texts.preview.leave}</span><span class="short">${texts.preview.end}</span>
      </button>
    </aside>
  `;
}
