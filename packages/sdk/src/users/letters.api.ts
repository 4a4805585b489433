import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Email } from '../core/schemas.js';

const Letter = z.object({
  token: z.string().max(100).optional().describe('Of the QR code, from behind its `#`.'),
  typed: z.string().max(40).optional().describe('The code as somebody typed it.'),
});

export const LetterView = z
  .object({
    name: z.string().describe('Whom the letter was written to.'),
    sourceName: z.string().describe('Who wrote it.'),
    left: z.int().describe('How many more times an address may be named.'),
  })
  .meta({ id: 'LetterView', description: 'What the code of a letter is for.' });
export type LetterView = z.infer<typeof LetterView>;

const refusals = { 'code-wrong': 403, 'code-used': 410, 'code-replaced': 410, 'code-expired': 410 } as const;

export const lettersApi = defineApi({
  readLetter: {
    route: 'POST /letters/read',
    summary: 'Tell what the code of a letter is for; it stays as it is.',
    access: 'public',
    body: Letter,
    result: LetterView,
    problems: refusals,
  },
  nameAddress: {
    route: 'POST /letters/address',
    summary: 'Name the e-mail address for an access by the code of a letter; the invitation is sent there.',
    access: 'public',
    body: Letter.extend({ email: Email }),
    result: z.object({ email: z.string() }),
    status: 202,
    problems: { ...refusals, 'named-too-often': 409 },
  },
});
