import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Email, Id, line } from '../core/schemas.js';

/** What opens a data source to its staff: its client code, and the sign-in of one of its administrators. */
const opening = {
  code: line(40).describe('Client code of the data source (Mandantenkennung).'),
  email: Email.describe('Of an administrator of the data source.'),
  password: z.string().min(1).max(1000).describe("The administrator's."),
};

/** Somebody of a data source who may become one of its managers. */
export const StaffMember = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    invited: z.boolean().describe('Whether a code was sent before.'),
  })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof StaffMember>;

export const registrationApi = defineApi({
  staff: {
    route: 'POST /registrations/staff',
    summary: 'List who of a data source may be registered as a manager.',
    access: 'public',
    body: z.object(opening),
    result: z.object({ sourceName: z.string(), items: z.array(StaffMember) }),
    secret: true,
    problems: { 'wrong-credentials': 401 },
  },
  register: {
    route: 'POST /registrations',
    summary: 'Send one of the staff the code that activates a sign-in as a manager.',
    access: 'public',
    body: z.object({ ...opening, staffId: Id }),
    result: z.object({ email: z.string() }),
    status: 202,
    secret: true,
    problems: { 'wrong-credentials': 401, 'unknown-person': 422 },
  },
  joinSource: {
    route: 'POST /me/sources',
    summary: 'Become a manager of a further data source with the account that is signed in; in the portal alone.',
    access: 'signed-in',
    body: z.object(opening),
    result: z.object({ sourceId: Id, sourceName: z.string() }),
    status: 201,
    secret: true,
    problems: { 'wrong-credentials': 401, 'not-staff': 403, 'managed-already': 409 },
  },
});
