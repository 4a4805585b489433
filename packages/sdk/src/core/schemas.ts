import * as z from 'zod';

z.config({ jitless: true });

/** A time as ISO 8601 in UTC. There is no year 0, and PostgreSQL reads times of bounded length only. */
export const Instant = z.iso
  .datetime()
  .regex(/^(?!0000)/)
  .max(40)
  .meta({ description: 'Time, ISO 8601 in UTC.' });

/** A calendar day as `YYYY-MM-DD`. */
export const Day = z.iso
  .date()
  .regex(/^(?!0000)/)
  .meta({ description: 'Calendar day, YYYY-MM-DD.' });

/** A calendar month as `YYYY-MM`. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ description: 'Calendar month, YYYY-MM.' });

/** An id as it is compared: in lower case. */
export const Id = z.uuid().toLowerCase();

export const ById = z.object({ id: Id });

/** A manager's routes name the data source they act in. */
export const InSource = z.object({ source: Id });

export const InSourceById = z.object({ source: Id, id: Id });

/** One line of text that a person typed: trimmed, no control characters, never empty. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);

/** An e-mail address as it is compared: in lower case. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u);

/** A telephone number as people write it: five digits or more, with spaces, brackets, strokes and a plus in front. */
export const Phone = z
  .string()
  .trim()
  .max(30)
  .regex(/^(?=(?:\D*\d){5})\+?[0-9 ()/.-]+$/);

/** Several lines of text that a person typed: trimmed, no control characters but tabs and line ends, never empty. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*(?:[\t\n\r][^\p{Cc}]*)*$/u);

/** Search words as typed. PostgreSQL text cannot hold NUL, so control characters are refused. */
export const Search = z
  .string()
  .max(100)
  .regex(/^[^\p{Cc}]*$/u);

/** A yes or no in a query string, where everything is a string. */
export const Flag = z.union([z.boolean(), z.stringbool()]);

/** Where a person looks through what is found, and is told what is only similar. */
export const Similar = z.object({
  similar: Flag.default(false).describe('Where nothing has the words that are looked for, list what has similar ones.'),
});

/** Paging of every list: an opaque cursor and a bounded page. */
export const Paging = z.object({
  cursor: z.string().max(2000).optional().describe('`nextCursor` of the page before.'),
  limit: z.coerce.number<number | string>().int().min(1).max(100).default(20),
});

/** A data source by its slug or its id. */
export const SourceName = z
  .string()
  .max(63)
  .regex(/^[a-z0-9-]+$/i)
  .meta({ description: 'Slug or id of a data source.' });

/** What residents' lists can be narrowed to; absent means all that is allowed. */
export const Scope = z.object({ source: SourceName.optional(), property: Id.optional(), contract: Id.optional() });
export type Scope = z.input<typeof Scope>;

/** Which house an item of the feed is about, to be shown beside its title. */
export const House = z
  .string()
  .nullable()
  .describe(
    'Name of the only property that it was released to or is about; null: several, everybody, or somebody of no such house.',
  );

/** A page of a list. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** A page of a list whose search forgives slips where it is asked to. */
export const foundPage = <T extends z.ZodType>(item: T) =>
  page(item).extend({
    similar: z
      .boolean()
      .describe(
        'Nothing of what the list is narrowed to has the words that were looked for: these have similar ones. One page at most, without a next one.',
      ),
  });

/** An attached file; `url` is signed and works until the end of the next hour while the session and release live. */
export const FileLink = z
  .object({
    id: Id,
    name: z.string(),
    type: z.string().describe('Media type.'),
    size: z.int().describe('Bytes.'),
    url: z.string(),
  })
  .meta({ id: 'FileLink' });
export type FileLink = z.infer<typeof FileLink>;
