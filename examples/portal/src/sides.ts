import type { Me } from '@p24/sdk';
import type { Side } from './pages.js';

const manages = ({ role }: Me['memberships'][number]) => role === 'manager' || role === 'admin';

/** The data sources that a person manages. */
export const managedBy = (me: Me) => me.memberships.filter(manages);

/** Whether somebody lives or owns here. */
export const isResident = ({ memberships }: Me): boolean => memberships.some(({ role }) => role === 'resident');

/** Which sides of the portal a person sees, the own home first. */
export function sidesOf(me: Me): Side[] {
  const managing = managedBy(me).length > 0;
  const living = me.memberships.some((one) => !manages(one));
  return [...(living || !managing ? (['resident'] as const) : []), ...(managing ? (['manager'] as const) : [])];
}
