/**
 * Everybody who might call. `nobody` presents nothing; `stranger` and `embedElsewhere` the tenant's token, of a sign-in and
 * of one that was handed out, from a page that is not its own; `codeHolder` what is to be exchanged for a token;
 * `keyReplaced` the key before a rotation, when its time is over.
 */
export const callers = [
  'nobody',
  'stranger',
  'tenant',
  'tenantOnPage',
  'embedReader',
  'embedOther',
  'neighbour',
  'exTenant',
  'futureTenant',
  'owner',
  'provider',
  'delegate',
  'delegateOfNotices',
  'pastDelegate',
  'lockedTenant',
  'manager',
  'admin',
  'ownerElsewhere',
  'managerElsewhere',
  // A manager who looks at the portal as the tenant.
  'preview',
  'embedElsewhere',
  'codeHolder',
  'key',
  'keyWithoutScope',
  'keyElsewhere',
  'keyOnPage',
  'keyExpired',
  'keyReplaced',
  'keyRevoked',
] as const;
export type CallerName = (typeof callers)[number];
