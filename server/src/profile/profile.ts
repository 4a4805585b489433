import { profileApi } from '@p24/sdk/api';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';

/** What residents decide about their own data. */
export const profileServed = serve(profileApi, {
  consents: () => ({ items: [] }),
  decide() {
    throw problem('not-found');
  },
});
