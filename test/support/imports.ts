import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ImportFile, ImportOrder } from '../../server/src/integrations/import-file.js';

/** A fixture as an import reads it. */
export const fixtureFile = (name: string): ImportFile => ({
  open: () => createReadStream(new URL(`../fixtures/${name}`, import.meta.url)),
});

/** Text as a file in UTF-8. */
export const textFile = (text: string): ImportFile => ({ open: () => Readable.from([Buffer.from(text)]) });

/** An order in German time that nobody in particular gave. */
export const anOrder = (sourceId: string, values: Partial<ImportOrder> = {}): ImportOrder => ({
  sourceId,
  timeZone: 'Europe/Berlin',
  dryRun: false,
  by: null,
  now: new Date('2026-11-22T11:00:00Z'),
  ...values,
});
