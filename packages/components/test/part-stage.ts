import { defaultTheme } from '@p24/theme/default';
import { adoptStyles, type CSSResultOrNative, html, LitElement } from 'lit';
import { elementStyles } from '../src/core/styles.js';
import { lookSheet } from '../src/core/theme.js';

/** What a part is shown by, in its story and in its test: its styles, and what the element around it renders. */
export interface Sample {
  styles: readonly CSSResultOrNative[];
  /** Called once for each stage; answers how to render. */
  begin(stage: PartStage): () => unknown;
}

/** An element that holds nothing but one part. */
export class PartStage extends LitElement {
  readonly #sample: Sample;
  readonly #look;
  readonly #view: () => unknown;
  /** What was done on the stage, the last first. */
  readonly done: string[] = [];

  constructor(sample: Sample, theme = defaultTheme) {
    super();
    this.#sample = sample;
    this.#look = lookSheet(theme);
    this.#view = sample.begin(this);
  }

  /** Notes what was done, and shows what has changed. */
  note(what: string): void {
    this.done.unshift(what);
    this.requestUpdate();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    adoptStyles(root, [...elementStyles, ...this.#sample.styles]);
    root.adoptedStyleSheets.push(this.#look.sheet);
    return root;
  }

  protected override render(): unknown {
    return html`<div class="base" lang="de" data-p24-look=${this.#look.scope}>${this.#view()}</div>`;
  }
}

customElements.define('part-stage', PartStage);

/** Puts a part on the page. */
export async function stageOf(sample: Sample): Promise<PartStage> {
  const stage = new PartStage(sample);
  document.body.append(stage);
  await stage.updateComplete;
  return stage;
}
