import { html, nothing } from 'lit';
import type { FieldFile, FileField } from './file-field.js';
import { shapes } from './file-icons.generated.js';
import { drawn, icon } from './icons.js';
import { keyed } from './keyed.js';
import { fileDrop, filePick } from './parts/file-drop.js';

/** How a field is shown this time. */
export interface FileFieldLook {
  label: string;
  /** Stands in place of the sentence about kinds and sizes. */
  hint?: string | undefined;
  /** What the form says is wrong with it. */
  error?: string | undefined;
  /** Stands behind the label, such as "freiwillig". */
  mark?: string | undefined;
}

const percent = (field: FileField, share: number) =>
  field.host.formats.number(share, { style: 'percent', maximumFractionDigits: 0 });

function stateOf(field: FileField, { state, share, reason, size }: FieldFile): unknown {
  const texts = field.options.texts();
  if (state === 'refused') return html`<span class="error">${icon('alert')}<span>${reason}</span></span>`;
  const weight = html`<span>${field.host.formats.bytes(size)}</span>`;
  if (state === 'kept') return html`${weight} <span class="kept">${icon('check')}${texts.kept}</span>`;
  return html`${weight}<span>${state === 'sending' ? texts.sending(percent(field, share)) : texts.waiting}</span>`;
}

function pictureOf({ picture, url, type, state }: FieldFile): unknown {
  if (state === 'refused') return icon('file');
  if (picture) return picture;
  if (url && type.startsWith('image/')) return html`<img class="thumb" src=${url} alt="" loading="lazy" />`;
  return icon('file');
}

function line(field: FileField, file: FieldFile) {
  const texts = field.options.texts();
  const { name, state, share, retryable } = file;
  const moving = state === 'sending' || state === 'waiting';
  return html`<li class="upload ${state}" part="file">
    <span class="picture">${pictureOf(file)}</span>
    <span class="about">
      <span class="name">${name}</span>
      <span class="state">${stateOf(field, file)}</span>
      ${state === 'sending' ? html`<progress max="1" .value=${share} aria-label=${name}></progress>` : nothing}
      ${
        retryable && state === 'refused'
          ? html`<button class="button quiet" type="button" aria-label=${texts.retryFile(name)}
              @click=${() => field.retry(file)}>${texts.retry}</button>`
          : nothing
      }
    </span>
    <button class="button quiet take-out" type="button" aria-label=${moving ? texts.cancel(name) : texts.remove(name)}
      @click=${() => field.remove(file)}>${drawn(shapes.cross)}</button>
  </li>`;
}

/** A finger is at work where the pointer is coarse: then there is a camera that can be called. */
const hasCamera = () => matchMedia('(pointer: coarse)').matches;

function zone(field: FileField, described: string, invalid: boolean) {
  const { id, kinds, maxFiles } = field.options;
  const texts = field.options.texts();
  const take = (files: Iterable<File>) => field.add(files);
  const both = { take, accept: field.accept, described, invalid };
  const shot = html`${drawn(shapes.camera)}${texts.takePhoto}`;
  const words = html`${icon('clip')}${kinds === 'photos' ? texts.choosePhotos : texts.choose}`;
  return fileDrop(
    take,
    html`${kinds !== 'pdf' && hasCamera() ? filePick(shot, { ...both, id: `${id}-camera`, camera: true }) : nothing}
    ${filePick(words, { ...both, id, multiple: maxFiles > 1 })}
    ${hasCamera() ? nothing : html`<span class="muted" aria-hidden="true">${texts.drop}</span>`}`,
  );
}

/** The field: label, what may be chosen, the files, and what is wrong. */
export function fileFieldView(field: FileField, { label, hint, error, mark }: FileFieldLook): unknown {
  const { id, kinds, maxFiles } = field.options;
  const texts = field.options.texts();
  const wrong = error ?? (field.overflow ? texts.tooMany(maxFiles) : undefined);
  const described = `${id}-hint${wrong ? ` ${id}-error` : ''}`;
  return html`<div class="field file-field" role="group" aria-labelledby="${id}-label" aria-describedby="${id}-hint" part="file-field">
    <span class="label" id="${id}-label">${label}${mark ? html` <span class="muted">${mark}</span>` : nothing}</span>
    <span class="hint" id="${id}-hint">${hint ?? texts.hint(texts.kinds[kinds], maxFiles, field.host.formats.bytes(field.maxBytes))}</span>
    ${
      field.files.length
        ? html`<ul class="uploads" aria-label=${texts.list}>
            ${keyed(
              field.files,
              ({ key }) => key,
              (file) => line(field, file),
            )}
          </ul>`
        : nothing
    }
    ${zone(field, described, wrong !== undefined)}
    ${wrong ? html`<span class="error" id="${id}-error">${icon('alert')}<span>${wrong}</span></span>` : nothing}
    <span class="sr" role="status">${field.said}</span>
  </div>`;
}
