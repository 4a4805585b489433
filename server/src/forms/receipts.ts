import type { Receipt } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { fileLink, type LinkContext, signedUrl } from '../core/files/file-links.js';
import type { Locale } from '../core/http/context.js';
import { type AnsweredSection, answeredSections, referredIds, said } from './answer-texts.js';
import * as submissions from './submissions.queries.js';

export type StoredFile = Awaited<ReturnType<typeof submissions.listFiles>>[number];

/** A submission with what its answers refer to, ready to be put into words. */
export interface ReadSubmission {
  row: submissions.SubmissionRow;
  files: readonly StoredFile[];
  places: ReadonlyMap<string, string>;
}

/** Reads what the answers of a submission refer to. */
export async function readSubmission(sql: Tx, row: submissions.SubmissionRow): Promise<ReadSubmission> {
  const { sourceId, id, definition, answers } = row;
  const files = await submissions.listFiles(sql, sourceId, id);
  const places = await submissions.listPlaces(sql, sourceId, referredIds(definition, answers).contracts);
  return { row, files, places: new Map(places.map(({ id, place }) => [id, place])) };
}

/** What was asked and answered, in a language. */
export const sectionsOf = ({ row, files, places }: ReadSubmission, locale: Locale): AnsweredSection[] => {
  const names = new Map(files.map(({ id, name }) => [id, name]));
  return answeredSections(row.definition, row.answers, { places, files: names }, locale);
};

/** The receipt as it is answered, with links for the caller; `pdfPath` leads to the same as a PDF. */
export function receiptOf(context: LinkContext & { locale: Locale }, read: ReadSubmission, pdfPath: string): Receipt {
  const { id, sourceId, receiptNo, number, definition, submittedAt, place, ticket, consent } = read.row;
  const links = new Map(
    read.files.map((file) => [file.id, fileLink(context, { ...file, sourceId, itemKind: 'submission', itemId: id })]),
  );
  const sections = sectionsOf(read, context.locale).map(({ title, rows }) => ({
    title,
    rows: rows.map(({ label, value, href, files }) => {
      const shown = files.flatMap((file) => links.get(file) ?? []);
      return { label, value, ...(href ? { href } : {}), ...(shown.length > 0 ? { files: shown } : {}) };
    }),
  }));
  const title = said(definition.title, context.locale);
  const pdfUrl = signedUrl(context, pdfPath);
  return { id, sourceId, receiptNo, number, title, submittedAt, place, ticket, consent, sections, pdfUrl };
}
