import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Id, InSource } from '../core/schemas.js';
import { SignInState } from './users.manage.api.js';

const NamedPerson = z.object({ id: Id, name: z.string() });

export const LetterPlan = z
  .object({
    letters: z.int().describe('How many letters there would be.'),
    withoutPostal: z.array(NamedPerson).describe('Who of them has no postal address: the letter is handed over.'),
    returnTo: z
      .string()
      .nullable()
      .describe('What stands as the return address; null while the data source has set no postal address.'),
    skipped: z.array(NamedPerson.extend({ state: SignInState })).describe('Whose state or role does not allow it.'),
  })
  .meta({ id: 'LetterPlan', description: 'What an order for letters would make.' });
export type LetterPlan = z.infer<typeof LetterPlan>;

export const activationManageApi = defineApi({
  planLetters: {
    route: 'POST /manage/:source/letters/plan',
    summary: 'Tell for whom letters with a code would be made.',
    access: 'manager',
    params: InSource,
    body: z.object({ people: z.array(Id).min(1).max(10_000) }),
    result: LetterPlan,
  },
  writeLetters: {
    route: 'POST /manage/:source/letters',
    summary:
      'Make letters with code and QR code as one PDF, a page each; earlier codes of these people no longer work.',
    access: 'manager',
    params: InSource,
    body: z.object({ people: z.array(Id).min(1).max(500) }),
    download: 'application/pdf',
    proven: true,
    secret: true,
    problems: { 'nobody-to-write-to': 409 },
  },
  testInvitation: {
    route: 'POST /manage/:source/invitations/test',
    summary:
      'Send the invitation as people get it to the own address, marked as a test, with a code that does nothing.',
    access: 'manager',
    params: InSource,
    result: z.object({ email: z.string() }),
    status: 202,
  },
});
