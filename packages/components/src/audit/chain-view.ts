import type { AuditChain } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';
import { stateBadge } from '../core/parts/state.js';
import type { AuditTexts } from './texts.de.js';

interface View {
  chain: AuditChain | null | undefined;
  pending: boolean;
  texts: AuditTexts;
  formats: Formats;
  onCheck: () => void;
}

function told({ entries, head, brokenAt, reason, checkedAt }: AuditChain, { texts, formats }: View) {
  if (reason !== null) {
    const words = texts.broken(formats.number(brokenAt ?? 0), texts.reasons[reason]);
    return html`<p>${stateBadge('danger', icon('alert'), words)}</p>`;
  }
  return html`
    <p>${stateBadge('success', icon('check'), texts.holds(entries, formats.number(entries), formats.moment(checkedAt)))}</p>
    ${head ? html`<details class="muted"><summary>${texts.proof}</summary><p>${texts.headHelp}</p><code>${texts.head(head.slice(0, 16))}</code></details>` : nothing}
  `;
}

/** Whether the log is as it was written, and the button that has it checked again. */
export function chainView(view: View): TemplateResult {
  const { chain, pending, texts, onCheck } = view;
  return html`<div class="chain surface" part="chain">
    <div class="said" role="status">${chain ? told(chain, view) : nothing}</div>
    <button class="button quiet" type="button" aria-disabled=${pending} @click=${onCheck}>
      ${pending ? texts.checking : texts.check}
    </button>
  </div>`;
}
