import { css, html, nothing, type TemplateResult } from 'lit';

/** A place where files are dropped, and the buttons in it that choose them. */
export const fileDropStyles = css`
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
    padding: var(--_space-m);
    border: var(--_border-width) dashed var(--_color-border-control);
    border-radius: var(--_radius-m);
    background: var(--_color-surface);
  }
  .drop.over {
    border-style: solid;
    border-color: var(--_color-accent-border);
    background: var(--_color-surface-hover);
  }
  .drop .pick {
    position: relative;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .drop .pick:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  @container (max-width: 17em) {
    .drop .pick {
      padding-inline: var(--_space-xs);
    }
  }
`;

/** Takes what was chosen or dropped, as many files as it was. */
export type TakeFiles = (files: Iterable<File>) => void;

/** Takes files that are dropped on what is in it; other things that are dragged are left alone. */
export function fileDrop(take: TakeFiles, content: unknown): TemplateResult {
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const zone = event.currentTarget as HTMLElement;
    // Who goes on to a button in the zone has not left it.
    const inside = event.type === 'dragleave' && zone.contains(event.relatedTarget as Node | null);
    zone.classList.toggle('over', inside || event.type === 'dragenter' || event.type === 'dragover');
  };
  const drop = (event: DragEvent) => {
    drag(event);
    take(event.dataTransfer?.files ?? []);
  };
  return html`<div class="drop" part="drop-zone" @dragenter=${drag} @dragover=${drag} @dragleave=${drag} @drop=${drop}>${content}</div>`;
}

/** What a button takes, and how it is described to those who do not see it. */
export interface FilePick {
  take: TakeFiles;
  /** Endings and media types, as `accept` has them. */
  accept: string;
  id?: string;
  multiple?: boolean;
  /** Whether it calls the camera. */
  camera?: boolean;
  disabled?: boolean;
  /** Id of what describes it. */
  described?: string;
  invalid?: boolean;
}

/** A button that is a file input; what was chosen may be chosen again. */
export function filePick(words: unknown, pick: FilePick): TemplateResult {
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    pick.take(files);
  };
  return html`<label class="button quiet pick">${words}
    <input class="sr" id=${pick.id ?? nothing} type="file" accept=${pick.accept} ?multiple=${pick.multiple} ?disabled=${pick.disabled}
      capture=${pick.camera ? 'environment' : nothing} aria-describedby=${pick.described ?? nothing}
      aria-invalid=${pick.invalid ? 'true' : nothing} @change=${choose} />
  </label>`;
}
