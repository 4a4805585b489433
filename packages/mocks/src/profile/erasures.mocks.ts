import type { Erasure, ErasureShare } from '@p24/sdk';
import { erasuresApi, erasuresManageApi } from '@p24/sdk/api';
import type { ErasureCase, ManagedErasure } from '@p24/sdk/manage';
import { mockId } from '../core/ids.js';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { everybody } from '../users/users.port.js';
import { source } from '../world.js';

const dayMs = 86_400_000;

/** What goes and what stays of somebody who rents. */
const shares = (year: number): ErasureShare[] => [
  { part: 'access', name: 'Zugang zum Portal', count: 1, reason: null, why: null, until: null },
  {
    ...{ part: 'conversations', name: 'Gespräche mit dem Assistenten', count: 3 },
    ...{ reason: null, why: null, until: null },
  },
  { part: 'own', name: 'Entwürfe, eigene Ordner und Lesevermerke', count: 24, reason: null, why: null, until: null },
  {
    ...{ part: 'contact', name: 'Name und Kontaktdaten', count: 2, reason: 'contract', until: null },
    why: 'Der Vertrag läuft noch, und dafür wird es gebraucht (Art. 6 Abs. 1 Buchst. b DSGVO).',
  },
  {
    ...{ part: 'requests', name: 'Anliegen und Formulare', count: 5, reason: 'claims', until: `${year + 3}-12-31` },
    why: 'Bis Ansprüche daraus verjährt sind (§§ 195, 199 BGB).',
  },
  {
    ...{ part: 'documents', name: 'Freigegebene Dokumente', count: 9, reason: 'bookkeeping' },
    why: 'Unterlagen über Verträge und Abrechnungen müssen aufbewahrt werden (§ 147 AO, § 257 HGB).',
    until: `${year + 10}-12-31`,
  },
];

/** Requests for erasure of whoever is signed in. */
export function erasuresMocks(portal: Portal) {
  const now = () => portal.world.now();
  let own: Erasure[] = [];
  const find = (id: string): Erasure => {
    const found = own.find((one) => one.id === id);
    if (!found) throw new MockProblem('not-found');
    return found;
  };
  return mockApi(portal.base, erasuresApi, portal.resident, {
    erasures: () => ({ items: own }),
    outlook: () => ({
      items: [{ sourceId: source.id, sourceName: source.name, shares: shares(now().getUTCFullYear()) }],
    }),
    requestErasure() {
      if (own.some(({ state }) => state === 'open')) return { items: own };
      const id = mockId('erasure', own.length + 1);
      const asked: Erasure = {
        ...{ id, number: `L-${id.slice(-8).toUpperCase()}`, sourceId: source.id, sourceName: source.name },
        ...{ askedAt: now().toISOString(), dueOn: new Date(now().getTime() + 30 * dayMs).toISOString().slice(0, 10) },
        ...{ state: 'open', decidedAt: null, answer: null },
        pdfUrl: new URL(portal.link(`/me/erasures/${id}/receipt`), 'http://localhost').href,
      };
      own = [asked, ...own];
      return { items: own };
    },
    withdrawErasure({ params: { id } }) {
      if (find(id).state !== 'open') throw new MockProblem('erasure-decided');
      own = own.map((one) =>
        one.id === id ? { ...one, state: 'withdrawn' as const, decidedAt: now().toISOString() } : one,
      );
      return find(id);
    },
    receipt: ({ params: { id } }) => ({
      ...{ body: new Blob([`Antrag ${find(id).number}`]), name: 'Antrag-auf-Loeschung.pdf', inline: true },
    }),
  });
}

/** Requests for erasure that the managing company has to answer. */
export function erasuresManageMocks(portal: Portal) {
  const now = portal.world.now();
  const request = (no: number, person: string, days: number, state: ManagedErasure['state']): ManagedErasure => {
    const id = mockId('managed-erasure', no);
    const due = new Date(now.getTime() + days * dayMs);
    return {
      ...{ id, number: `L-${id.slice(-8).toUpperCase()}`, person: state === 'done' ? null : person, state },
      ...{ askedAt: new Date(due.getTime() - 30 * dayMs).toISOString(), dueOn: due.toISOString().slice(0, 10) },
      ...{ daysLeft: days, decidedAt: state === 'open' ? null : now.toISOString() },
      ...{ channel: no === 2 ? 'letter' : 'portal', byMail: no !== 2 },
      letterUrl:
        state === 'open'
          ? new URL(portal.link(`/manage/${source.id}/erasures/${id}/letter`), 'http://localhost').href
          : null,
      answer: state === 'refused' ? 'Über die letzte Abrechnung wird noch gestritten.' : null,
    };
  };
  let all = [
    request(1, 'Ines Vollmer', 4, 'open'),
    request(2, 'Jonas Reiter', 22, 'open'),
    request(3, 'Petra Lindt', -12, 'refused'),
    request(4, '', -20, 'done'),
  ];
  if (portal.content === 'empty') all = [];
  const caseOf = (id: string): ErasureCase => {
    const found = all.find((one) => one.id === id);
    if (!found) throw new MockProblem('not-found');
    return { ...found, shares: found.state === 'refused' ? [] : shares(now.getUTCFullYear()) };
  };
  const decide = (id: string, change: Partial<ManagedErasure>): ErasureCase => {
    const { state, byMail, letterUrl } = caseOf(id);
    if (state !== 'open') throw new MockProblem('erasure-decided');
    // Whoever has an address was answered by mail.
    const decision = { decidedAt: portal.world.now().toISOString(), letterUrl: byMail ? null : letterUrl };
    all = all.map((one) => (one.id === id ? { ...one, ...decision, ...change } : one));
    return caseOf(id);
  };
  return mockApi(portal.base, erasuresManageApi, portal.manager, {
    list: () => ({ items: all }),
    record({ body: { person, channel, receivedOn } }) {
      const found = everybody(portal).find(({ id }) => id === person);
      if (!found) throw new MockProblem('not-found');
      if (all.some((one) => one.person === found.name && one.state === 'open')) throw new MockProblem('erasure-open');
      const ago = Math.floor((now.getTime() - Date.parse(receivedOn)) / dayMs);
      if (ago < 0 || ago > 365)
        throw new MockProblem('invalid-input', [{ pointer: '#/receivedOn', code: 'not-within-year' }]);
      const days = 30 - ago;
      const asked = { ...request(all.length + 1, found.name, days, 'open'), channel, byMail: found.email !== null };
      all = [asked, ...all];
      return caseOf(asked.id);
    },
    letter: ({ params: { id } }) => ({
      ...{ body: new Blob([`Antrag ${caseOf(id).number}`]), name: 'Antrag-auf-Loeschung.pdf', inline: true },
    }),
    read: ({ params: { id } }) => caseOf(id),
    carryOut: ({ params: { id } }) => decide(id, { state: 'done', person: null }),
    withdraw({ params: { id } }) {
      if (caseOf(id).channel === 'portal') throw new MockProblem('erasure-in-portal');
      return decide(id, { state: 'withdrawn', letterUrl: null });
    },
    refuse: ({ params: { id }, body: { reason } }) => decide(id, { state: 'refused', answer: reason }),
  });
}
