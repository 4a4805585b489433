import type { de } from './texts.de.js';

export const en: Record<keyof typeof de, string> = {
  'range-not-satisfiable': 'The file is shorter than the part that was asked for.',
  'payload-too-large': 'The file is larger than 25 MB.',
  'file-empty': 'The file is empty.',
  'file-type-not-allowed':
    'This kind of file cannot be uploaded. PDF, pictures (PNG, JPEG, GIF, WebP), calendars (ICS) and text (TXT) can.',
  'picture-kind-not-allowed': 'Pictures in the formats PNG, JPEG or GIF are possible.',
  'file-type-mismatch': 'The content of the file does not match its extension. Please check the file.',
  'file-encrypted': 'The PDF file is protected by a password. Please save it without one and upload it again.',
  'picture-heic': 'We cannot read pictures in the format HEIC. Please save the photo as JPEG and upload it again.',
  'picture-broken': 'The picture cannot be opened. The file may be damaged. Please take it again.',
  'picture-too-large': 'The picture has more than 50 million pixels. Please make it smaller before you upload it.',
  'too-many-uploads':
    'You have uploaded very many files in the last 24 hours. Please send what is already there first, or try again tomorrow.',
};
