import { expect, test } from 'vitest';
import { type Finding, type FindingCode, Findings, MAX_FINDINGS, say } from './findings.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

const finding = (line: number, severity: 'error' | 'note' = 'error'): Finding => ({
  line,
  column: 'Beginn',
  severity,
  code: 'not-a-day',
  values: { cell: 'morgen' },
});

test('a finding is said in the language of who reads it', () => {
  expect(say(finding(7), 'de')).toEqual({
    line: 7,
    column: 'Beginn',
    severity: 'error',
    code: 'not-a-day',
    detail: '„morgen“ ist kein Datum. Erwartet wird zum Beispiel 31.12.2026.',
  });
  expect(say(finding(7), 'en').detail).toBe('"morgen" is not a date. Expected is, for example, 31.12.2026.');
});

test('both languages name the same values', () => {
  const names = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
  for (const [code, sentence] of Object.entries(de.findings)) {
    expect(names(en.findings[code as FindingCode]), code).toEqual(names(sentence));
  }
});

test('all errors are counted, a thousand findings are kept, errors before notes', () => {
  const findings = new Findings();
  for (let line = 2; line < 902; line++) findings.add(finding(line, 'note'));
  expect(findings.truncated).toBe(false);
  for (let line = 902; line < 2402; line++) findings.add(finding(line));
  expect(findings.errors).toBe(1500);
  expect(findings.truncated).toBe(true);
  expect(findings.list()).toHaveLength(MAX_FINDINGS);
  expect(findings.list().every(({ severity }) => severity === 'error')).toBe(true);
});

test('findings stand in the order of the file', () => {
  const findings = new Findings();
  findings.add(finding(9));
  findings.add(finding(3, 'note'));
  findings.add({ ...finding(0), line: null });
  expect(findings.list().map(({ line }) => line)).toEqual([null, 3, 9]);
});

test('a monstrous cell is quoted in short', () => {
  const findings = new Findings();
  findings.add({ ...finding(2), values: { cell: 'x'.repeat(5000) } });
  expect(String(findings.list()[0]?.values.cell)).toHaveLength(81);
});

test('nothing is quoted that a database refuses', () => {
  const findings = new Findings();
  findings.add({ ...finding(2), column: 'Be\u0000ginn', values: { cell: `${'x'.repeat(79)}😀` } });
  expect(findings.list()[0]?.column).toBe('Be\ufffdginn');
  expect(findings.list()[0]?.values.cell).toBe(`${'x'.repeat(79)}\ufffd…`);
});
