import type {
  Manage,
  ManagedNoticeSummary,
  ManagedSubmissionSummary,
  PeopleCounts,
  SignInState,
  TicketCounts,
} from '@p24/sdk/manage';

/** What managers see first; a part that could not be read is null, one on its way undefined. */
export interface DeskData {
  tickets?: TicketCounts | null;
  people?: PeopleCounts | null;
  notices?: readonly ManagedNoticeSummary[] | null;
  submissions?: readonly ManagedSubmissionSummary[] | null;
}

const shown = 5;

/** Reads each part by itself, in the language asked for, and tells it as soon as it is there. */
export async function readDesk(
  manage: Manage,
  options: { signal: AbortSignal; locale: string },
  tell: (part: DeskData) => void,
): Promise<void> {
  const parts: Promise<DeskData>[] = [
    manage.tickets.counts(options).then(
      (tickets) => ({ tickets }),
      () => ({ tickets: null }),
    ),
    manage.users.counts(options).then(
      (people) => ({ people }),
      () => ({ people: null }),
    ),
    manage.notices.list({ state: 'released', limit: shown }, options).then(
      ({ items }) => ({ notices: items }),
      () => ({ notices: null }),
    ),
    manage.forms.submissions({ limit: shown }, options).then(
      ({ items }) => ({ submissions: items }),
      () => ({ submissions: null }),
    ),
  ];
  await Promise.all(parts.map(async (part) => options.signal.aborted || tell(await part)));
}

/** The states of a sign-in in the order of the table. */
export const signInStates: readonly SignInState[] = ['active', 'pending', 'none', 'locked', 'expired', 'error'];

/** A row of the table of people. */
export interface PeopleRow {
  kind: keyof PeopleCounts | 'all';
  counts: Readonly<Record<SignInState, number>>;
  total: number;
}

const rowOf = (kind: PeopleRow['kind'], counts: PeopleRow['counts']): PeopleRow => ({
  kind,
  counts,
  total: signInStates.reduce((sum, state) => sum + counts[state], 0),
});

/** The table of people with its sums; others than tenants, owners and managers only where there are any. */
export function peopleTable({ tenants, owners, others, managers }: PeopleCounts): PeopleRow[] {
  const rows = [
    rowOf('tenants', tenants),
    rowOf('owners', owners),
    rowOf('others', others),
    rowOf('managers', managers),
  ];
  const all = Object.fromEntries(
    signInStates.map((state) => [state, rows.reduce((sum, { counts }) => sum + counts[state], 0)]),
  ) as PeopleRow['counts'];
  return [...rows.filter(({ kind, total }) => kind !== 'others' || total > 0), rowOf('all', all)];
}

/** Whether nobody is there yet but those who manage. */
export const isBare = (counts: PeopleCounts): boolean =>
  peopleTable(counts).every(({ kind, total }) => kind === 'managers' || kind === 'all' || total === 0);
