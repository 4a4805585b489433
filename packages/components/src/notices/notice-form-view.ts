import type { NoticeCategory, NoticeType } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { drawn, icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { failure } from '../core/parts/message.js';
import type { CoreTexts } from '../core/texts.de.js';
import { toWallTime } from '../core/wall-time.js';
import { shapes } from './editor-icons.generated.js';
import { typeIcons } from './managed-row.js';
import type { NoticeField, NoticeForm, NoticeFormHost } from './notice-form.js';
import { type Command, commands } from './rich-editor.js';

export interface NoticeFormViewHost extends NoticeFormHost {
  readonly core: CoreTexts;
  readonly categories: readonly NoticeCategory[];
  /** Saves the notice, and releases it afterwards where `release` says so. */
  save(event: Event, release: boolean): void;
}

/** The form of a notice, without the actions that concern the whole notice. */
export function noticeFormView(host: NoticeFormViewHost, form: NoticeForm): TemplateResult {
  const { texts } = host;
  return html`<form class="form surface notice-form" novalidate @submit=${(event: Event) => host.save(event, false)} @input=${() => form.kept.changed()}>
    ${form.problem === undefined ? nothing : failure(problemText(form.problem, host.core))}
    ${form.kept.note(texts, () => form.discard())}
    ${textField(form, { name: 'title', label: texts.fieldTitle, value: form.notice?.title ?? '', maxlength: 120 })}
    <div class="pair">${typeChoice(host, form)} ${categoryChoice(host, form)}</div>
    ${richField(host, form)} ${appointment(host, form)} ${link(host, form)} ${attachments(host, form)}
    ${actions(host, form)}
  </form>`;
}

/** Saving what is released, releasing what is not: the main action stands first. */
function actions(host: NoticeFormViewHost, { notice, saving }: NoticeForm) {
  const { texts } = host;
  const released = notice?.state === 'released';
  const save = html`<button class="button ${released ? '' : 'quiet'}" type="submit" aria-disabled=${saving}>
    ${saving ? texts.saving : notice && notice.state !== 'draft' ? texts.saveChanges : texts.save}
  </button>`;
  const release = html`<button class="button ${released ? 'quiet' : ''}" type="button" aria-disabled=${saving}
    aria-describedby=${released ? nothing : 'release-hint'}
    @click=${(event: Event) => host.save(event, true)}>${released ? texts.releaseMore : texts.toRelease}</button>`;
  return html`<div class="actions">${released ? [save, release] : [release, save]}</div>
    ${released ? nothing : html`<span class="hint" id="release-hint">${texts.toReleaseHint}</span>`}`;
}

interface TextFieldOptions {
  name: NoticeField;
  label: string;
  value: string;
  type?: string;
  maxlength?: number;
}

function textField(form: NoticeForm, { name, label, value, type = 'text', maxlength }: TextFieldOptions) {
  const error = form.errors[name];
  return html`<div class="field">
    <label for="field-${name}">${label}</label>
    <input class="input" id="field-${name}" name=${name} type=${type} .defaultValue=${form.kept.first(name, value)} maxlength=${maxlength ?? nothing}
      aria-invalid=${error ? 'true' : nothing} aria-describedby="error-${name}" />
    <span class="error" id="error-${name}">${error ? [icon('alert'), error] : nothing}</span>
  </div>`;
}

function typeChoice({ texts }: NoticeFormViewHost, form: NoticeForm) {
  const chosen = form.kept.first('type', form.notice?.type ?? 'neutral');
  return html`<fieldset class="types">
    <legend>${texts.fieldType}</legend>
    ${(Object.keys(typeIcons) as NoticeType[]).map(
      (type) => html`<label class="type ${type}">
        <input type="radio" name="type" value=${type} .defaultChecked=${type === chosen} />
        <span class="kind">${icon(typeIcons[type])}</span>${texts.types[type]}
      </label>`,
    )}
  </fieldset>`;
}

function categoryChoice({ texts, categories }: NoticeFormViewHost, form: NoticeForm) {
  const general = categories.find(({ system }) => system === 'general')?.id ?? '';
  const chosen = form.kept.first('category', form.notice?.category.id ?? general);
  return html`<div class="field">
    <label for="field-category">${texts.fieldCategory}</label>
    <div class="choice">
      <select class="input" id="field-category" name="category">
      ${categories.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
    </select>
      ${icon('chevron')}
    </div>
  </div>`;
}

/** Bold and italic show their first letter, which differs by language; no letter stands for a heading. */
const signs: Record<Command, (name: string) => unknown> = {
  bold: (name) => html`<b>${name[0]}</b>`,
  italic: (name) => html`<i>${name[0]}</i>`,
  heading: (name) => html`<b>${name}</b>`,
  list: () => drawn(shapes.list),
  numbers: () => drawn(shapes.numbers),
};

function richField({ texts }: NoticeFormViewHost, { editor }: NoticeForm) {
  return html`<div class="field">
    <span class="label" id="text-label">${texts.fieldText}</span>
    <div class="toolbar" role="toolbar" aria-label=${texts.fieldText}>
      ${(Object.keys(commands) as Command[]).map(
        (
          command,
        ) => html`<button class="tool" type="button" title=${texts.format[command]} aria-label=${texts.format[command]}
          aria-pressed=${editor.active(command)} ?disabled=${!editor.ready} @click=${() => editor.run(command)}>${signs[command](texts.format[command])}</button>`,
      )}
    </div>
    <div class="rich-editor" aria-busy=${!editor.ready}></div>
  </div>`;
}

/** A part of the form that is there only when it is switched on. */
function optional(on: boolean, label: string, toggle: (on: boolean) => void, content: () => unknown) {
  return html`<div class="optional">
    <label class="check">
      <input type="checkbox" .checked=${on} @change=${(event: Event) => toggle((event.target as HTMLInputElement).checked)} />
      ${label}
    </label>
    ${on ? html`<div class="pair">${content()}</div>` : nothing}
  </div>`;
}

function appointment({ texts, managed }: NoticeFormViewHost, form: NoticeForm) {
  const field = (name: 'startsAt' | 'endsAt') =>
    textField(form, {
      name,
      label: texts[name],
      type: 'datetime-local',
      value: toWallTime(form.notice?.[name] ?? null, managed?.timeZone),
    });
  const toggle = (on: boolean) => {
    form.withAppointment = on;
    form.kept.changed();
  };
  return optional(form.withAppointment, texts.fieldAppointment, toggle, () => [field('startsAt'), field('endsAt')]);
}

function link({ texts }: NoticeFormViewHost, form: NoticeForm) {
  const { url = '', text = '' } = form.notice?.link ?? {};
  const toggle = (on: boolean) => {
    form.withLink = on;
    form.kept.changed();
  };
  return optional(form.withLink, texts.fieldLink, toggle, () => [
    textField(form, { name: 'linkUrl', label: texts.linkUrl, type: 'url', value: url, maxlength: 2000 }),
    textField(form, { name: 'linkText', label: texts.linkText, value: text, maxlength: 120 }),
  ]);
}

function attachments({ texts, formats }: NoticeFormViewHost, form: NoticeForm) {
  const add = (event: Event) => {
    const input = event.target as HTMLInputElement;
    for (const file of input.files ?? []) void form.upload(file);
    input.value = '';
  };
  return html`<div class="field">
    <span class="label">${texts.fieldFiles}</span>
    <ul class="files" part="files">
      ${form.files.map(
        ({ id, name, size }) => html`<li>
          ${icon('file')}<span class="name">${name}</span><span class="muted">${formats.bytes(size)}</span>
          <button class="button quiet" type="button" aria-label=${texts.removeFile(name)} @click=${() => form.removeFile(id)}>×</button>
        </li>`,
      )}
      ${form.uploads.map(
        ({ name, share }) => html`<li role="status">
          ${icon('file')}${texts.uploading(name, formats.number(share, { style: 'percent', maximumFractionDigits: 0 }))}
          <progress max="1" .value=${share} aria-label=${name}></progress>
        </li>`,
      )}
    </ul>
    <label class="button quiet pick">${icon('clip')}${texts.addFile}
      <input class="sr" type="file" multiple accept=".pdf,.png,.jpg,.jpeg,.gif,.webp,.txt,.ics" @change=${add} />
    </label>
    <span class="hint">${texts.filesHint}</span>
  </div>`;
}
