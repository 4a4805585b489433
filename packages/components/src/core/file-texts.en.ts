import type { FileTexts } from './file-texts.de.js';

export const en: FileTexts = {
  choose: 'Choose files',
  choosePhotos: 'Choose photos',
  takePhoto: 'Take a photo',
  drop: 'or drag and drop here',
  hint: (kinds, files, size) =>
    files === 1 ? `${kinds}, up to ${size}.` : `${kinds}. Up to ${files} files, up to ${size} each.`,
  kinds: { files: 'PDF, pictures or text', photos: 'Pictures (JPEG, PNG, WebP)', pdf: 'PDF' },
  list: 'Chosen files',
  waiting: 'waiting',
  sending: (share) => `uploading, ${share}`,
  kept: 'uploaded',
  sent: (name) => `${name} has been uploaded.`,
  refused: (name, reason) => `${name}: ${reason}`,
  cancel: (name) => `Cancel the upload of ${name}`,
  remove: (name) => `Remove ${name}`,
  retry: 'Try again',
  retryFile: (name) => `Upload ${name} again`,
  tooMany: (files) => (files === 1 ? 'Only one file is possible here.' : `No more than ${files} files are possible.`),
  problems: {
    'file-empty': 'The file is empty.',
    'file-type-not-allowed': 'This kind of file is not possible here.',
    'file-type-mismatch': 'The content does not match the extension of the file. Please check the file.',
    'file-encrypted': 'The PDF file is protected by a password. Please save it without one.',
    'picture-heic': 'We cannot read pictures in the format HEIC. Please save the photo as JPEG.',
    'picture-broken': 'The picture cannot be opened. Please take it again.',
    'picture-too-large': 'The picture has more than 50 million pixels. Please make it smaller.',
    'payload-too-large': 'The file is too large.',
    'too-many-uploads':
      'You have uploaded very many files today. Please send what is already there first, or try again tomorrow.',
  },
};
