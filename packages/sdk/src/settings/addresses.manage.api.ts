import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { InSource, Instant } from '../core/schemas.js';
import { isSafeOrigin } from './safe-address.js';

/** An origin as browsers send it, exactly: https, or this machine for trying things out. */
const WebOrigin = z
  .string()
  .trim()
  .max(300)
  .regex(/^https?:\/\/[a-z0-9.:[\]-]+$/)
  .refine((value) => URL.canParse(value) && new URL(value).origin === value)
  .refine(isSafeOrigin, { params: { code: 'origin-not-https' } });

/** A host name in lower case, as in DNS; names with other letters are written in their `xn--` form. */
export const HostName = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?=.*[a-z])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);

export const Origins = z
  .object({ origins: z.array(z.string()) })
  .meta({ id: 'Origins', description: 'The websites on which elements of a data source may be used.' });
export type Origins = z.infer<typeof Origins>;

export const BoundHost = z
  .object({ host: z.string() })
  .meta({ id: 'BoundHost', description: 'A host name under which the portal wears the brand of a data source.' });
export type BoundHost = z.infer<typeof BoundHost>;

export const HostCheck = z
  .object({
    host: z.string(),
    state: z.enum(['right', 'missing', 'elsewhere', 'unknown']).describe('`unknown`: no name server answered in time.'),
    found: z.array(z.string()).describe('Where the name leads now: names or addresses.'),
    expected: z.string().describe('Where it is to lead.'),
    checkedAt: Instant,
  })
  .meta({ id: 'HostCheck' });
export type HostCheck = z.infer<typeof HostCheck>;

const ByHost = InSource.extend({ host: HostName });

export const addressesManageApi = defineApi({
  origins: {
    route: 'GET /manage/:source/origins',
    summary: 'List the websites on which elements of this data source may be used.',
    access: 'manager',
    params: InSource,
    result: Origins,
  },
  saveOrigins: {
    route: 'PUT /manage/:source/origins',
    summary: 'Replace the list; who is signed in on a page that is no longer listed is signed out at once.',
    access: 'admin',
    params: InSource,
    body: z.object({ origins: z.array(WebOrigin).max(20) }),
    result: Origins,
  },
  hosts: {
    route: 'GET /manage/:source/hosts',
    summary: 'List the host names under which the portal wears the brand of this data source.',
    access: 'manager',
    params: InSource,
    result: z.object({ items: z.array(BoundHost), target: z.string().describe('Where their DNS records lead.') }),
  },
  bindHost: {
    route: 'POST /manage/:source/hosts',
    summary: 'Let the portal wear the brand of this data source under a host name; at most 5.',
    access: 'admin',
    params: InSource,
    body: z.object({ host: HostName }),
    result: BoundHost,
    status: 201,
    problems: { 'host-taken': 409, 'host-reserved': 409, 'too-many-hosts': 409 },
  },
  releaseHost: {
    route: 'DELETE /manage/:source/hosts/:host',
    summary: 'Show the standard face under a host name again.',
    access: 'admin',
    params: ByHost,
  },
  checkHost: {
    route: 'POST /manage/:source/hosts/:host/check',
    summary: 'Ask the name servers whether a bound host name leads to this server.',
    access: 'manager',
    params: ByHost,
    result: HostCheck,
  },
});
