import * as z from 'zod';
import { FileLink, Id, Instant } from '../core/schemas.js';

/** What a person answered to the question of passing on personal data. */
export const ConsentAnswer = z.enum(['given', 'refused']).meta({ id: 'ConsentAnswer' });
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

/** The ticket that a submission opened. */
export const TicketReference = z
  .object({ id: Id, number: z.int().describe('Counted per data source; people quote it.') })
  .meta({ id: 'TicketReference', description: 'The ticket that a submission opened.' });

/** A submitted form as lists show it. */
export const SubmissionSummary = z
  .object({
    id: Id,
    sourceId: Id,
    number: z.string().describe('What people quote: the number of the ticket, or of the receipt where there is none.'),
    receiptNo: z.string().describe('Year and number, counted per data source, for example 2026-00042.'),
    title: z.string(),
    submittedAt: Instant,
    ticket: TicketReference.nullable(),
  })
  .meta({ id: 'SubmissionSummary', description: 'A submitted form as lists show it.' });
export type SubmissionSummary = z.infer<typeof SubmissionSummary>;

const ReceiptRow = z
  .object({
    label: z.string(),
    value: z.string().describe('As it is read, in the language of the request; several lines are possible.'),
    href: z
      .string()
      .optional()
      .describe('Where a number leads that can be dialled (`tel:`), or an address that can be written to (`mailto:`).'),
    files: z.array(FileLink).optional(),
  })
  .meta({ id: 'ReceiptRow' });

/** The proof of a submission: what was asked, as it was asked then, and what was answered. */
export const Receipt = SubmissionSummary.extend({
  place: z.string().nullable().describe('Unit and property it is about, as people say it.'),
  consent: ConsentAnswer.nullable().describe('Null where it was not asked for.'),
  sections: z.array(z.object({ title: z.string(), rows: z.array(ReceiptRow) })).describe('One for each page.'),
  pdfUrl: z.string().describe('Signed link to the same as a PDF.'),
}).meta({ id: 'Receipt', description: 'The proof of a submission.' });
export type Receipt = z.infer<typeof Receipt>;
