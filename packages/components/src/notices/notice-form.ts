import { isApiError } from '@p24/sdk';
import {
  type ManagedNotice,
  ManageFiles,
  type NoticeDraft,
  ManageNotices as Notices,
  type StoredFile,
} from '@p24/sdk/manage';
import type { Connection } from '../core/connection.js';
import type { Formats } from '../core/formats.js';
import { KeptForm, type KeptFormHost } from '../core/kept-form.js';
import { fromWallTime } from '../core/wall-time.js';
import type { ManageNoticesTexts } from './manage-texts.de.js';
import { RichEditor } from './rich-editor.js';

export type NoticeField = 'title' | 'startsAt' | 'endsAt' | 'linkUrl' | 'linkText';

/** What is in the form beside its fields. */
interface Typed {
  html: string;
  withAppointment: boolean;
  withLink: boolean;
  files: NoticeForm['files'];
}

/** A file on its way to the server. */
export interface Upload {
  name: string;
  /** Share that has arrived, 0 to 1. */
  share: number;
  abort: AbortController;
}

/** What the form needs of the element. */
export interface NoticeFormHost extends KeptFormHost {
  readonly texts: ManageNoticesTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  readonly connection: Connection | undefined;
  readonly managed: { sourceId: string; timeZone: string } | undefined;
  failed(error: unknown): void;
}

/** A notice being written: what is in the form, what is wrong with it, and its way to the server. */
export class NoticeForm {
  notice: ManagedNotice | null = null;
  saving = false;
  errors: Partial<Record<NoticeField, string>> = {};
  /** Why saving or uploading failed. */
  problem: unknown;
  withAppointment = false;
  withLink = false;
  files: readonly Pick<StoredFile, 'id' | 'name' | 'type' | 'size'>[] = [];
  uploads: readonly Upload[] = [];
  readonly editor: RichEditor;
  readonly kept: KeptForm<Typed>;
  readonly #host: NoticeFormHost;

  constructor(host: NoticeFormHost) {
    this.#host = host;
    this.editor = new RichEditor(host, () => this.kept.changed());
    this.kept = new KeptForm(host, {
      ...{ what: 'notice', form: 'form.notice-form', begin: () => this.start(null) },
      more: () => {
        const { withAppointment, withLink, files } = this;
        return { html: this.editor.html, withAppointment, withLink, files };
      },
    });
  }

  /** Starts with a notice or with an empty form, and with what was typed there before in this tab. */
  start(notice: ManagedNotice | null): void {
    for (const { abort } of this.uploads) abort.abort();
    this.notice = notice;
    const typed = this.kept.start();
    this.errors = {};
    this.problem = undefined;
    this.withAppointment = typed?.withAppointment ?? Boolean(notice?.startsAt);
    this.withLink = typed?.withLink ?? Boolean(notice?.link);
    this.files = typed?.files ?? notice?.attachments ?? [];
    this.uploads = [];
    this.editor.set(typed?.html ?? notice?.html ?? '');
    this.#host.requestUpdate();
  }

  /** Takes over what the server says of the notice while what was typed stays. */
  refresh(notice: ManagedNotice): void {
    if (this.kept.dirty) this.notice = notice;
    else this.start(notice);
    this.#host.requestUpdate();
  }

  /** Goes back to what is saved. */
  async discard(): Promise<void> {
    this.kept.forget();
    this.start(this.notice);
    await this.#host.updateComplete;
    this.kept.element?.reset();
    this.kept.element?.querySelector<HTMLElement>('[name=title]')?.focus();
  }

  /** Saves what is in the form; undefined when something is wrong with it or the server did not take it. */
  async save(form: HTMLFormElement): Promise<ManagedNotice | undefined> {
    const data = new FormData(form);
    this.errors = this.#check(data);
    this.problem = undefined;
    this.#host.requestUpdate();
    const [wrong] = Object.keys(this.errors);
    if (wrong) {
      form.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus();
      return undefined;
    }
    return this.saving ? undefined : this.#send(this.#draft(data));
  }

  async upload(file: File): Promise<void> {
    const { connection, managed } = this.#host;
    if (!connection || !managed) return;
    const upload: Upload = { name: file.name, share: 0, abort: new AbortController() };
    this.uploads = [...this.uploads, upload];
    this.kept.changed();
    try {
      const stored = await new ManageFiles(connection.http, managed.sourceId).upload(file, file.name, {
        signal: upload.abort.signal,
        onProgress: (share) => {
          upload.share = share;
          this.#host.requestUpdate();
        },
      });
      this.files = [...this.files, stored];
    } catch (error) {
      if (!upload.abort.signal.aborted) this.#failed(error);
    } finally {
      this.uploads = this.uploads.filter((one) => one !== upload);
      this.#host.requestUpdate();
    }
  }

  removeFile(id: string): void {
    this.files = this.files.filter((file) => file.id !== id);
    this.kept.changed();
  }

  async #send(draft: NoticeDraft): Promise<ManagedNotice | undefined> {
    const { connection, managed } = this.#host;
    if (!connection || !managed) return undefined;
    this.saving = true;
    try {
      const notices = new Notices(connection.http, managed.sourceId);
      const saved = this.notice ? await notices.update(this.notice.id, draft) : await notices.create(draft);
      this.kept.forget();
      this.start(saved);
      return saved;
    } catch (error) {
      this.#failed(error);
      return undefined;
    } finally {
      this.saving = false;
      this.#host.requestUpdate();
    }
  }

  #failed(error: unknown): void {
    this.problem = error;
    this.errors = Object.fromEntries(
      (isApiError(error) ? error.issues : []).map(({ pointer, detail }) => [fields[pointer] ?? pointer, detail]),
    );
    this.#host.failed(error);
    this.#host.requestUpdate();
  }

  #check(data: FormData): NoticeForm['errors'] {
    const { texts } = this.#host;
    const text = (name: NoticeField) => String(data.get(name) ?? '').trim();
    const errors: NoticeForm['errors'] = {};
    if (!text('title')) errors.title = texts.titleMissing;
    if (this.withAppointment && !text('startsAt')) errors.startsAt = texts.startMissing;
    if (this.withAppointment && text('endsAt') && text('endsAt') <= text('startsAt')) errors.endsAt = texts.endTooEarly;
    if (this.withLink && !/^https?:\/\/\S+\.\S+$/.test(text('linkUrl'))) errors.linkUrl = texts.linkMissing;
    if (this.withLink && !text('linkText')) errors.linkText = texts.linkTextMissing;
    return errors;
  }

  #draft(data: FormData): NoticeDraft {
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const time = (name: string) =>
      this.withAppointment ? fromWallTime(text(name), this.#host.managed?.timeZone) : null;
    return {
      title: text('title'),
      type: text('type') as NonNullable<NoticeDraft['type']>,
      categoryId: text('category') || null,
      html: this.editor.html,
      link: this.withLink ? { url: text('linkUrl'), text: text('linkText') } : null,
      startsAt: time('startsAt'),
      endsAt: time('endsAt'),
      attachments: this.files.map(({ id }) => id),
    };
  }
}

/** The fields that the server's pointers mean. */
const fields: Readonly<Record<string, NoticeField>> = {
  '#/title': 'title',
  '#/startsAt': 'startsAt',
  '#/endsAt': 'endsAt',
  '#/link/url': 'linkUrl',
  '#/link/text': 'linkText',
};
