import { expect, test } from 'vitest';
import { checkHost, type Names } from './host-check.js';

type Records = Record<string, { cname?: string[]; a?: string[]; aaaa?: string[] } | 'silent'>;

/** Name servers that know these names. */
function namesOf(records: Records): Names {
  const answer = (kind: 'cname' | 'a' | 'aaaa') => async (host: string) => {
    const known = records[host];
    if (known === 'silent') throw Object.assign(new Error('timed out'), { code: 'ETIMEOUT' });
    if (!known) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    const found = known[kind];
    if (!found) throw Object.assign(new Error('no such record'), { code: 'ENODATA' });
    return found;
  };
  return { resolveCname: answer('cname'), resolve4: answer('a'), resolve6: answer('aaaa') } as unknown as Names;
}

const target = 'portal.example';
const host = 'mieter.lindenhof.example';
const here = { [target]: { a: ['192.0.2.1'], aaaa: ['2001:db8::1'] } };

test.each<[string, Records, string, string[]]>([
  ['a record that leads here', { [host]: { cname: ['Portal.Example.'] } }, 'right', [target]],
  ['an address in common', { [host]: { aaaa: ['2001:db8::1'] } }, 'right', ['2001:db8::1']],
  ['a way over another name', { [host]: { cname: ['cdn.example'], a: ['192.0.2.1'] } }, 'right', ['cdn.example']],
  ['another server', { [host]: { a: ['198.51.100.7'] } }, 'elsewhere', ['198.51.100.7']],
  // What a forgotten dot makes of the record.
  [
    'the domain hung on twice',
    { [host]: { cname: ['portal.example.lindenhof.example'] } },
    'elsewhere',
    ['portal.example.lindenhof.example'],
  ],
  ['no record', {}, 'missing', []],
  ['silence', { [host]: 'silent' }, 'unknown', []],
])('%s is told', async (_name, records, state, found) => {
  expect(await checkHost({ host, target }, namesOf({ ...here, ...records }))).toEqual({ state, found });
});
