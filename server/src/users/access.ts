import type { SignInState } from '@p24/sdk/api';

/** What can happen to somebody's access. */
export type AccessEvent = 'invite' | 'activate' | 'lock' | 'unlock' | 'remove' | 'expire' | 'bounce';

/** From which states an event leads on. All else leaves an access as it is. */
export const leads: Readonly<Record<AccessEvent, readonly SignInState[]>> = {
  invite: ['none', 'pending', 'expired', 'error'],
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
    invite: 'pending',
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
