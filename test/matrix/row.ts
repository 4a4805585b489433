import type { CallerName, World } from './world.js';

/** One request, made anew for each caller, since some change what they name. */
export interface Request {
  path: string;
  body?: unknown;
  /** Raw bytes in place of JSON. */
  bytes?: string | Buffer<ArrayBufferLike>;
  /** What only those who may see it may find in the answer. */
  secrets?: string[];
  /** What of them people keep for themselves: whoever looks at the portal as them does not find it. */
  kept?: string[];
}

/** Who may call an operation, and with which request that is tried. */
export interface Row {
  /** Who is answered with success; everybody else with `else`, unless the access rule refuses before. */
  may: readonly CallerName[];
  /** 404 for what is somebody else's; 200 where the others get an answer without it. */
  else: 200 | 403 | 404;
  /** What an API key with all scopes is answered where managers may and a key, which is nobody, may not. */
  key?: 403 | 404;
  request(world: World, caller: CallerName): Promise<Request> | Request;
}

/** Who reads what is released to the tenant, a token for reading included. */
export const shown: readonly CallerName[] = ['tenant', 'tenantOnPage', 'embedReader'];
/** Who acts for the tenant: one was granted everything there is to grant, the other notices alone. */
export const delegates: readonly CallerName[] = ['delegate', 'delegateOfNotices'];
/** Who acts as the tenant. */
export const itself: readonly CallerName[] = ['tenant', 'tenantOnPage'];
export const managers: readonly CallerName[] = ['manager', 'admin'];
/** Everybody who presents a session that is theirs. */
export const everybody: readonly CallerName[] = [
  ...shown,
  'embedOther',
  'neighbour',
  'exTenant',
  'futureTenant',
  'owner',
  'provider',
  ...delegates,
  'pastDelegate',
  'lockedTenant',
  ...managers,
  'ownerElsewhere',
  'managerElsewhere',
];

/** Everybody with a sign-in as a resident or provider of the data source that they opened by themselves. */
export const residents: readonly CallerName[] = [
  ...itself,
  ...delegates,
  ...(['neighbour', 'exTenant', 'futureTenant', 'owner', 'provider', 'pastDelegate'] as const),
];

/** What managers of the data source may, and for everybody else does not exist. */
export const managed = (request: Row['request']): Row => ({ may: managers, else: 404, request });
