import { html, type TemplateResult } from 'lit';
import type { ProfileTexts } from './profile-texts.de.js';

interface Made {
  texts: ProfileTexts;
  email: string;
  codes: readonly string[];
  /** Called once the person says that they have kept them. */
  kept: () => void;
}

/** Recovery codes that are shown this once: to save, to print, to write down. */
export function recoveryCodes({ texts, email, codes, kept }: Made): TemplateResult {
  const words = texts.recovery;
  const save = () => {
    const url = URL.createObjectURL(
      new Blob([`${words.heading(email)}\n\n${codes.join('\n')}\n`], { type: 'text/plain' }),
    );
    Object.assign(document.createElement('a'), { href: url, download: words.file }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return html`
    <div id="recovery-title" class="name" tabindex="-1">${words.title}</div>
    <p>${words.lead}</p>
    <ol class="codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
    <div class="actions">
      <button class="button quiet" type="button" @click=${save}>${words.download}</button>
      <button class="button quiet" type="button" @click=${() => print()}>${words.print}</button>
    </div>
    <div class="actions"><button class="button" type="button" @click=${kept}>${words.kept}</button></div>
  `;
}
