import { expect, test } from 'vitest';
import { fileType, mayShowInline } from './file-types.js';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

test.each([
  ['Hausordnung.pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
  ['Foto.PNG', png, 'image/png'],
  ['foto.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
  ['foto.jpeg', Buffer.from('ffd8ffdb', 'hex'), 'image/jpeg'],
  ['bild.gif', Buffer.from('GIF89a......'), 'image/gif'],
  ['bild.webp', Buffer.from('RIFF....WEBPVP8 '), 'image/webp'],
  ['termin.ics', Buffer.from('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'), 'text/calendar'],
  ['termin.ics', Buffer.from('\ufeffBEGIN:VCALENDAR\r\n'), 'text/calendar'],
  ['Notiz.txt', Buffer.from('Grüße aus der Straße'), 'text/plain'],
  ['Notiz.txt', Buffer.from([0x53, 0x74, 0x72, 0x61, 0xdf, 0x65]), 'text/plain'],
])('%s is taken for what it is', (name, head, type) => {
  expect(fileType(name, head)).toEqual({ type });
});

test.each([
  ['rechnung.pdf', Buffer.from('MZ\x90\x00\x03')],
  ['rechnung.pdf', Buffer.from('<html><script>alert(1)</script>')],
  ['rechnung.pdf', Buffer.from('\n%PDF-1.7')],
  ['foto.png', Buffer.from('ffd8ffe0', 'hex')],
  ['foto.jpg', png],
  ['termin.ics', Buffer.from('<html>BEGIN:VCALENDAR')],
  ['Notiz.txt', Buffer.from('PK\x03\x04')],
  ['Notiz.txt', Buffer.from('%PDF-1.7\n')],
])('%s with other content is refused', (name, head) => {
  expect(fileType(name, head)).toEqual({ problem: 'file-type-mismatch' });
});

test.each(['seite.html', 'bild.svg', 'programm.exe', 'archiv.zip', 'ohne-endung', 'pdf', '.htaccess'])(
  '%s is not a kind of file that is taken',
  (name) => {
    expect(fileType(name, Buffer.from('%PDF-1.7\n'))).toEqual({ problem: 'file-type-not-allowed' });
  },
);

test.each(['IMG_0815.HEIC', 'IMG_0815.jpg'])('%s straight from the camera of an iPhone is told apart', (name) => {
  const head = Buffer.from('\0\0\0\x24ftypheic\0\0\0\0mif1heic', 'latin1');
  expect(fileType(name, head)).toEqual({ problem: 'picture-heic' });
});

test('an empty file is refused', () => {
  expect(fileType('leer.pdf', Buffer.alloc(0))).toEqual({ problem: 'file-empty' });
});

test('browsers show pictures and PDF in place, and nothing that could run', () => {
  expect(['image/png', 'application/pdf'].every(mayShowInline)).toBe(true);
  expect(['text/plain', 'text/calendar', 'text/html', 'image/svg+xml'].some(mayShowInline)).toBe(false);
});
