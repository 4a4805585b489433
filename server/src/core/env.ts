import { resolve } from 'node:path';
import * as z from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/);
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Every variable that is read, with an example that a wrong one is answered with. */
const variables = {
  PORT: { schema: optional(port), example: '2424' },
  HOST: { schema: optional(z.string().regex(/^[a-zA-Z0-9.:_-]+$/)), example: '127.0.0.1' },
  P24_PROXIES: { schema: optional(z.coerce.number().int().min(0).max(10)), example: '1' },
  P24_URL: {
    schema: optional(z.url({ protocol: /^https?$/ }).regex(/^https?:\/\/[^/?#]+\/?$/)),
    example: 'https://portal.example.de',
  },
  P24_DATA: { schema: optional(z.string().min(1)), example: '/var/lib/p24' },
  DATABASE_URL: { schema: optional(postgresUrl), example: 'postgres://p24_app:secret@localhost:5432/p24' },
  DATABASE_DIRECT_URL: { schema: optional(postgresUrl), example: 'postgres://p24:secret@localhost:5432/p24' },
  SMTP_URL: {
    schema: optional(z.string().regex(/^smtps?:\/\/\S+$/)),
    example: 'smtps://user:secret@mail.example.de:465',
  },
  P24_FILES: { schema: optional(z.string().regex(/^(?!s3:)/)), example: '/var/lib/p24/files' },
  P24_SECRET: { schema: optional(z.string().min(32)), example: 'the output of: openssl rand -base64 32' },
  P24_DEMO: { schema: optional(z.enum(['on', 'off', 'public'])), example: 'off' },
  P24_ROLE: { schema: optional(z.enum(['web', 'worker'])), example: 'web' },
} as const;

type Name = keyof typeof variables;

/** The settings of this process, validated. */
export interface Env {
  port: number;
  host: string;
  /** How many forwarding hops in front of the server are trusted. */
  proxies: number;
  /** Where people reach the server, without a trailing slash; null: where they ask. */
  url: string | null;
  dataFolder: string;
  databaseUrl: string | null;
  databaseDirectUrl: string | null;
  smtpUrl: string | null;
  filesFolder: string;
  secret: string | null;
  demo: 'on' | 'off' | 'public';
  /** Whether this process answers requests, does jobs, or both. */
  role: 'web' | 'worker' | 'both';
}

/** A variable that is wrong, in words that say which one and how it looks when it is right. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}

function read(source: NodeJS.ProcessEnv) {
  const wrong: string[] = [];
  const values: Partial<Record<Name, unknown>> = {};
  for (const [name, { schema, example }] of Object.entries(variables)) {
    const parsed = schema.safeParse(source[name]);
    if (parsed.success) values[name as Name] = parsed.data;
    else wrong.push(`${name} is wrong. Example: ${name}=${example}`);
  }
  if (values.DATABASE_DIRECT_URL && !values.DATABASE_URL) {
    wrong.push(
      `DATABASE_URL is missing: DATABASE_DIRECT_URL goes with it. Example: DATABASE_URL=${variables.DATABASE_URL.example}`,
    );
  }
  if (wrong.length > 0) throw new EnvError(wrong.join('\n'));
  return values as { [K in Name]: z.output<(typeof variables)[K]['schema']> };
}

/** Reads the settings from the environment; names every wrong variable with an example (`EnvError`). */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const values = read(source);
  const dataFolder = resolve(values.P24_DATA ?? '.p24');
  const databaseUrl = values.DATABASE_URL ?? null;
  return {
    port: values.PORT ?? 2424,
    host: values.HOST ?? '127.0.0.1',
    proxies: values.P24_PROXIES ?? 0,
    url: values.P24_URL ? new URL(values.P24_URL).origin : null,
    dataFolder,
    databaseUrl,
    databaseDirectUrl: values.DATABASE_DIRECT_URL ?? databaseUrl,
    smtpUrl: values.SMTP_URL ?? null,
    filesFolder: resolve(values.P24_FILES ?? `${dataFolder}/files`),
    secret: values.P24_SECRET ?? null,
    demo: values.P24_DEMO ?? (databaseUrl ? 'off' : 'on'),
    role: values.P24_ROLE ?? 'both',
  };
}
