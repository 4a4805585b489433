import type { SignInState } from '@p24/sdk/api';

/** What can happen to somebody's access. */
export type AccessEvent =
  | 'invite'
  | 'letter'
  | 'name'
  | 'activate'
  | 'lock'
  | 'unlock'
  | 'remove'
  | 'expire'
  | 'bounce';

/** From which states an event leads on. All else leaves an access as it is. */
export const leads: Readonly<Record<AccessEvent, readonly SignInState[]>> = {
  invite: ['none', 'pending', 'expired', 'error'],
  // By mail or by letter: each makes the other's code worthless.
  letter: ['none', 'pending', 'expired', 'error'],
  // With the code of a letter that still counts; also where the address named before did not exist.
  name: ['pending', 'error'],
  activate: ['pending'],
  lock: ['pending', 'active'],
  unlock: ['locked'],
  remove: ['pending', 'active', 'locked', 'expired', 'error'],
  expire: ['pending'],
  bounce: ['pending'],
};

/** The state after an event; `joined` tells whether an account belongs to the access. The same state where nothing happens. */
export function afterEvent(state: SignInState, event: AccessEvent, joined: boolean): SignInState {
  if (!leads[event].includes(state)) return state;
  const to = {
    ...{ invite: 'pending', letter: 'pending', name: 'pending' },
    activate: 'active',
    lock: 'locked',
    remove: 'none',
    expire: 'expired',
    bounce: 'error',
  };
  if (event !== 'unlock') return to[event] as SignInState;
  // Whoever was locked before activating has to be invited again.
  return joined ? 'active' : 'none';
}
