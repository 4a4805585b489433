import { formsManageApi } from '@p24/sdk/api';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

function unknown(): never {
  throw problem('not-found');
}

/** Managers' operations on forms. */
export const formsManageServed = serve(
  formsManageApi,
  {
    list: () => ({ items: [] }),
    get: unknown,
    change: unknown,
    changeMany: unknown,
    submissions: () => ({ items: [], nextCursor: null }),
    submission: unknown,
    receiptPdf: unknown,
    settings: () => ({ consentQuery: false }),
    changeSettings: unknown,
  },
  { de: de.problems, en: en.problems },
);
