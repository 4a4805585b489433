import { formsApi } from '@p24/sdk/api';
import { problem } from '../core/http/problem.js';
import { ownContacts } from '../core/http/scope.js';
import { serve } from '../core/http/serve.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

function unknown(): never {
  throw problem('not-found');
}

/** Residents' operations on forms. */
export const formsServed = serve(
  formsApi,
  {
    list({ query }, { caller }) {
      ownContacts(caller, query.source);
      return { items: [] };
    },
    get: unknown,
    saveDraft: unknown,
    dropDraft: unknown,
    submit: unknown,
    submissions({ query }, { caller }) {
      ownContacts(caller, query.source);
      return { items: [], nextCursor: null };
    },
    submission: unknown,
    receiptPdf: unknown,
  },
  { de: de.problems, en: en.problems },
);
