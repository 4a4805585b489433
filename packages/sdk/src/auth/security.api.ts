import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { ById, Id, Instant } from '../core/schemas.js';
import { NewPassword } from './codes.api.js';

export const Device = z
  .object({
    id: Id,
    current: z.boolean().describe('Whether it is the session that asks.'),
    kind: z.enum(['portal', 'page', 'embed']).describe('In the portal, or on a page of the property manager.'),
    origin: z.string().nullable().describe('The page; null in the portal.'),
    agent: z.string().nullable().describe('What the browser calls itself.'),
    since: Instant,
    until: Instant.describe('When it ends without being used.'),
  })
  .meta({ id: 'Device', description: 'A session of the signed-in person.' });
export type Device = z.infer<typeof Device>;

export const securityApi = defineApi({
  prove: {
    route: 'POST /me/proof',
    summary: 'Show that it is the person who asks, by the password; operations that need proof then go through.',
    access: 'signed-in',
    body: z.object({ password: z.string().min(1).max(1000) }),
    result: z.object({ until: Instant.describe('When proof has to be given anew.') }),
    secret: true,
    problems: { 'wrong-password': 403 },
  },
  changePassword: {
    route: 'POST /me/password',
    summary: 'Set another password; all other sessions end, and a mail tells of it.',
    access: 'signed-in',
    body: z.object({ current: z.string().min(1).max(1000), password: NewPassword }),
    secret: true,
    problems: { 'wrong-password': 403, 'demo-account': 403 },
  },
  devices: {
    route: 'GET /me/devices',
    summary: "List the signed-in person's sessions, this one first.",
    access: 'signed-in',
    result: z.object({ items: z.array(Device) }),
  },
  signOutDevice: {
    route: 'DELETE /me/devices/:id',
    summary: 'End a session of the signed-in person.',
    access: 'signed-in',
    params: ById,
  },
  signOutOthers: {
    route: 'POST /me/devices/sign-out',
    summary: 'End all sessions of the signed-in person but this one.',
    access: 'signed-in',
    result: z.object({ ended: z.int() }),
  },
});
