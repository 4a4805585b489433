import { connector } from '../database/connection.js';
import * as mails from './kept-mails.queries.js';

/** The mails that are kept while no mail server is set, of all data sources: for a developer at this machine. */
export interface KeptMails {
  /** The newest ones. */
  list(): Promise<mails.KeptMailSummary[]>;
  find(id: string): Promise<mails.KeptMail | undefined>;
  close(): Promise<void>;
}

/** Reads kept mails as the owner of the tables, because no role of requests sees more than one person may. */
export function keptMails(ownerUrl: string): KeptMails {
  const sql = connector(ownerUrl)({ max: 1, name: 'p24 mails' });
  return {
    list: async () => [...(await mails.list(sql))],
    find: async (id) => (await mails.find(sql, id))[0],
    close: () => sql.end({ timeout: 5 }),
  };
}
