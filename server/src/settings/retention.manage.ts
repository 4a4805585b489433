import { retentionManageApi } from '@p24/sdk/api';
import { audit } from '../audit/audit.port.js';
import { invalid } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { retained } from '../core/retention.js';
import { showPeriods } from './retention.js';
import { savePeriods } from './retention.queries.js';

/** For how long a data source keeps what. */
export const retentionManageServed = serve(retentionManageApi, {
  retention: (_input, { sql, source }) => showPeriods(sql, source.sourceId),

  async saveRetention({ body: { periods } }, context) {
    const { sql, source } = context;
    const { sourceId } = source;
    const chosen = periods as Readonly<Record<string, number>>;
    const issues = retained().flatMap(({ kind, least, most }) => {
      const days = chosen[kind];
      if (days === undefined) return [];
      if (days < least) return [{ pointer: `#/periods/${kind}`, code: 'too-small', values: { limit: least } }];
      return days > most ? [{ pointer: `#/periods/${kind}`, code: 'too-big', values: { limit: most } }] : [];
    });
    if (issues.length > 0) throw invalid(issues);
    await savePeriods(sql, sourceId, chosen);
    await audit(sql, context, { action: 'retention.changed', source: sourceId, details: { ...chosen } });
    return showPeriods(sql, sourceId);
  },
});
