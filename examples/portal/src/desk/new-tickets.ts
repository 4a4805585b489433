import { sharedHttp } from '@p24/components';
import { ManageClient } from '@p24/sdk/manage';

/** How many tickets of a data source nobody has begun with; loaded for managers alone. */
export const newTickets = async (source: string, signal: AbortSignal): Promise<number> =>
  (await new ManageClient(sharedHttp()).manage(source).tickets.counts({ signal })).byStatus.new;
