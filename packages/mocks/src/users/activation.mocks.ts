import { activationManageApi, lettersApi, letterToken } from '@p24/sdk/api';
import type { LetterPlan, SignInState } from '@p24/sdk/manage';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { brandOf } from '../settings/settings.port.js';
import { accounts, source } from '../world.js';
import { everybody } from './users.manage.mocks.js';

/** The codes of letters in stories and tests, in both forms. */
export const mockLetters = {
  good: { token: `${letterToken}${'L'.repeat(64)}`, typed: 'BCDF-2345-GHJK' },
  used: { token: `${letterToken}${'U'.repeat(64)}`, typed: 'BCDF-3456-GHJK' },
} as const;

const bare = (typed: string | undefined) => typed?.toUpperCase().replace(/[^0-9A-Z]/g, '');

function requireLetter({ token, typed }: { token?: string | undefined; typed?: string | undefined }): void {
  const is = (name: keyof typeof mockLetters) =>
    token === mockLetters[name].token || bare(typed) === bare(mockLetters[name].typed);
  if (is('used')) throw new MockProblem('code-used');
  if (!is('good')) throw new MockProblem('code-wrong');
}

/** Letters to people without an e-mail address, as their readers use them. */
export const lettersMocks = (portal: Portal) =>
  mockApi(portal.base, lettersApi, portal.anybody, {
    readLetter({ body }) {
      requireLetter(body);
      const name = accounts.find(({ key }) => key === 'tenant')?.name ?? '';
      return { name, sourceName: source.name, left: 5 };
    },
    nameAddress({ body }) {
      requireLetter(body);
      return { email: body.email };
    },
  });

const open: readonly SignInState[] = ['none', 'pending', 'expired', 'error'];

function planned(portal: Portal, people: readonly string[]): LetterPlan & { ids: string[] } {
  const chosen = everybody(portal).filter(({ id }) => people.includes(id));
  const fitting = chosen.filter(({ state, group }) => group !== 'managers' && open.includes(state));
  const skipped = chosen.filter((one) => !fitting.includes(one)).map(({ id, name, state }) => ({ id, name, state }));
  const { name, postal } = brandOf(portal).current;
  const returnTo = postal && [name, ...postal.split('\n')].join(' · ');
  return { letters: fitting.length, withoutPostal: [], returnTo, skipped, ids: fitting.map(({ id }) => id) };
}

/** A PDF of one empty page: what a letter looks like is the server's. */
const emptyPdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF';

/** What helps people to their first sign-in. */
export const activationManageMocks = (portal: Portal) =>
  mockApi(portal.base, activationManageApi, portal.manager, {
    planLetters({ body }) {
      const { ids, ...plan } = planned(portal, body.people);
      return plan;
    },
    writeLetters({ body }) {
      const { ids } = planned(portal, body.people);
      if (ids.length === 0) throw new MockProblem('nobody-to-write-to');
      for (const id of ids) portal.world.accesses.set(id, 'pending');
      return { body: emptyPdf, name: 'Briefe.pdf' };
    },
    testInvitation: () => ({ email: accounts.find(({ key }) => key === 'manager')?.email ?? '' }),
  });
