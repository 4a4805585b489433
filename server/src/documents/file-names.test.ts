import { expect, test } from 'vitest';
import { fileName, uniqueNames } from './file-names.js';

test.each([
  ['Betriebskosten 2025', 'scan.PDF', 'Betriebskosten 2025.pdf'],
  ['Hausordnung.pdf', 'hausordnung.pdf', 'Hausordnung.pdf'],
  ['../../etc/passwd', 'x.pdf', 'etc passwd.pdf'],
  ['Küche\u0000/Bad: "neu"?', 'x.jpg', 'Küche Bad neu.jpg'],
  ['...', 'x.pdf', 'Dokument.pdf'],
  ['con', 'x.txt', 'Dokument con.txt'],
  ['Ende mit Punkt. ', 'x.pdf', 'Ende mit Punkt.pdf'],
  ['Links nach rechts \u202Efdp', 'x.pdf', 'Links nach rechts fdp.pdf'],
  ['ohne Endung', 'datei', 'ohne Endung'],
])('%j is saved as a name that every system takes', (title, stored, name) => {
  expect(fileName(title, stored)).toBe(name);
});

test('a name is never longer than archives take', () => {
  expect(fileName('ä'.repeat(160), 'x.pdf').length).toBeLessThanOrEqual(124);
});

test('names that come again are numbered, whatever their case', () => {
  expect(uniqueNames(['a.pdf', 'A.pdf', 'a (2).pdf', 'a.pdf', 'b'])).toEqual([
    'a.pdf',
    'A (2).pdf',
    'a (2) (2).pdf',
    'a (3).pdf',
    'b',
  ]);
});
