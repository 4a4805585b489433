import { previewsManageApi } from '@p24/sdk/api';
import { audit } from '../audit/audit.port.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as previews from './previews.queries.js';
import { newSession } from './tokens.js';

/** Managers look at the portal as one of the people: a session of its own, which reads and ends with theirs. */
export const previewsManageServed = serve(previewsManageApi, {
  async startPreview({ body: { person } }, context) {
    const { sql, caller, source, selfOrigin, services } = context;
    // A key has nobody who looks, and no session to go back to.
    if (caller.kind !== 'portal') throw problem('forbidden');
    const session = newSession(services.secret);
    const { sourceId } = source;
    const order = { ...session, sourceId, person, manager: caller.sessionId, origin: selfOrigin };
    const opened = await previews.open(sql, caller.accountId, order);
    if (!opened) throw problem('not-found');
    const target = { kind: 'preview', id: session.id };
    await audit(sql, context, { action: 'preview.started', source: sourceId, person, target });
    return { id: session.id, token: session.token, ...opened };
  },

  async endPreview({ params: { id } }, context) {
    const { sql, caller, source } = context;
    const person = await previews.close(sql, caller.accountId, id);
    if (!person) throw problem('not-found');
    const target = { kind: 'preview', id };
    await audit(sql, context, { action: 'preview.ended', source: source.sourceId, person, target });
    return undefined;
  },
});
