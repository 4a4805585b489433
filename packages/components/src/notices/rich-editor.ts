import type { Editor } from '@tiptap/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the toolbar can do, and how the editor calls it. */
export const commands = {
  bold: { mark: 'bold', run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  italic: { mark: 'italic', run: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
  heading: { mark: 'heading', run: (editor: Editor) => editor.chain().focus().toggleHeading({ level: 3 }).run() },
  list: { mark: 'bulletList', run: (editor: Editor) => editor.chain().focus().toggleBulletList().run() },
  numbers: { mark: 'orderedList', run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run() },
} as const;

export type Command = keyof typeof commands;

interface RichEditorHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The rich text of a notice. The editor is loaded when a form is opened: it weighs more than all elements together. */
export class RichEditor implements ReactiveController {
  readonly #host: RichEditorHost;
  readonly #changed: () => void;
  #editor: Editor | undefined;
  #html = '';
  #place: HTMLElement | null = null;
  #loading = false;

  constructor(host: RichEditorHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** What was written, as HTML; empty when there is no text. */
  get html(): string {
    if (!this.#editor) return this.#html;
    return this.#editor.isEmpty ? '' : this.#editor.getHTML();
  }

  get ready(): boolean {
    return this.#editor !== undefined;
  }

  /** Starts with another text. */
  set(html: string): void {
    this.#html = html;
    this.#editor?.commands.setContent(html, { emitUpdate: false });
  }

  /** Whether what stands at the cursor is of this kind. */
  active(command: Command): boolean {
    return this.#editor?.isActive(commands[command].mark) ?? false;
  }

  run(command: Command): void {
    if (this.#editor) commands[command].run(this.#editor);
  }

  hostUpdated(): void {
    const place = this.#host.renderRoot.querySelector<HTMLElement>('.rich-editor');
    // A draft that was saved for the first time has its form in another place.
    if (place !== this.#place) this.#close();
    if (place && !this.#editor && !this.#loading) void this.#open(place);
  }

  hostDisconnected(): void {
    this.#close();
  }

  async #open(place: HTMLElement): Promise<void> {
    this.#loading = true;
    const [{ Editor }, { default: StarterKit }, { TableKit }] = await Promise.all([
      import('@tiptap/core'),
      import('@tiptap/starter-kit'),
      import('@tiptap/extension-table'),
    ]);
    this.#loading = false;
    if (!place.isConnected) return this.#host.requestUpdate();
    this.#place = place;
    this.#editor = new Editor({
      element: place,
      extensions: [
        StarterKit.configure({
          heading: { levels: [3, 4] },
          code: false,
          codeBlock: false,
          horizontalRule: false,
          strike: false,
        }),
        // Tables come from programs: their cells can be written in, and stay cells.
        TableKit,
      ],
      content: this.#html,
      // Its sheet would be an inline style, which strict policies refuse.
      injectCSS: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': 'text-label', class: 'input rich' },
      },
      onUpdate: () => this.#changed(),
      onTransaction: () => this.#host.requestUpdate(),
    });
    this.#host.requestUpdate();
  }

  #close(): void {
    if (!this.#editor) return;
    this.#html = this.html;
    this.#editor.destroy();
    this.#editor = undefined;
  }
}
