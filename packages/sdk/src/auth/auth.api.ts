import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { ById, Email, Id, Instant } from '../core/schemas.js';

export const Role = z.enum(['resident', 'provider', 'manager', 'admin']).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

export const Membership = z
  .object({
    sourceId: Id,
    sourceSlug: z.string(),
    sourceName: z.string(),
    timeZone: z.string().describe('IANA time zone of the data source: its days begin there.'),
    role: Role,
    contactId: Id.nullable(),
    name: z.string().describe("The person's or contact's name in this data source."),
  })
  .meta({ id: 'Membership' });
export type Membership = z.infer<typeof Membership>;

export const Me = z
  .object({
    id: Id,
    email: z.string(),
    locale: z.string(),
    memberships: z.array(Membership),
    previewUntil: Instant.nullable().optional().describe('Set while a manager looks at the portal as this person.'),
    needsFactor: z
      .boolean()
      .optional()
      .describe('Manages without a second factor: until one is set up nothing else is possible.'),
  })
  .meta({ id: 'Me', description: 'The signed-in person, as far as this session may see.' });
export type Me = z.infer<typeof Me>;

export const SessionKind = z
  .enum(['cookie', 'bearer'])
  .describe('`cookie` for the portal, `bearer` for a foreign page.');

export const SignIn = z
  .object({
    email: Email,
    password: z.string().min(1).max(1000),
    session: SessionKind,
    remember: z.boolean().default(false).describe('Stay signed in for 30 days; residents and the portal only.'),
  })
  .meta({ id: 'SignIn' });
export type SignIn = z.input<typeof SignIn>;

export const Session = z
  .object({
    token: z.string().nullable().describe('Bearer token; null when a cookie was set.'),
    idleUntil: Instant,
    endsAt: Instant,
    me: Me,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

export const SecondStep = z
  .object({
    challenge: z.string().describe('Goes with the code to `POST /auth/second-step`, from the same place.'),
    until: Instant,
  })
  .meta({ id: 'SecondStep', description: 'The password was right; a code is wanted, too.' });
export type SecondStep = z.infer<typeof SecondStep>;

/** What a right password leads to. */
export const SignInResult = z.union([Session, SecondStep]);

export const Invitation = z
  .object({
    id: Id,
    sourceId: Id,
    sourceName: z.string(),
    name: z.string().describe('Whom the data source has invited.'),
    role: Role,
    until: Instant,
  })
  .meta({ id: 'Invitation', description: 'What an account may join.' });
export type Invitation = z.infer<typeof Invitation>;

export const authApi = defineApi({
  signIn: {
    route: 'POST /auth/sign-in',
    summary: 'Sign in with e-mail address and password.',
    access: 'public',
    body: SignIn,
    result: SignInResult,
    problems: { 'wrong-credentials': 401, 'residents-only': 403, 'cookie-not-allowed': 403 },
  },
  secondStep: {
    route: 'POST /auth/second-step',
    summary: 'Sign in with the code of an app, or one of the printed ones, after the password.',
    access: 'public',
    body: z.object({
      challenge: z.string().max(200),
      code: z.string().min(1).max(40).describe('Six digits of the app, or a recovery code in any spelling.'),
      session: SessionKind,
    }),
    result: Session,
    problems: { 'factor-wrong': 403, 'challenge-over': 410, 'residents-only': 403, 'cookie-not-allowed': 403 },
  },
  rotate: {
    route: 'POST /auth/rotate',
    summary: "Replace a page's bearer token; the predecessor works 60 seconds longer.",
    access: 'signed-in',
    result: z.object({ token: z.string(), idleUntil: Instant, endsAt: Instant }),
    secret: true,
  },
  signOut: {
    route: 'POST /auth/sign-out',
    summary: 'End this session.',
    access: 'signed-in',
  },
  me: {
    route: 'GET /me',
    summary: 'Show who is signed in.',
    access: 'signed-in',
    result: Me,
    inPreview: true,
    cached: true,
  },
  invitations: {
    route: 'GET /me/invitations',
    summary: "List the invitations that wait at the account's address; in the portal alone.",
    access: 'signed-in',
    result: z.object({ items: z.array(Invitation) }),
  },
  acceptInvitation: {
    route: 'POST /me/invitations/:id/accept',
    summary: 'Join a data source that has invited the account; its password stays. In the portal alone.',
    access: 'signed-in',
    params: ById,
    result: z.object({ id: Id }),
  },
  declineInvitation: {
    route: 'POST /me/invitations/:id/decline',
    summary: 'Say no to an invitation to the account; the data source may invite again. In the portal alone.',
    access: 'signed-in',
    params: ById,
  },
});
