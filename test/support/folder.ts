import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostmaster } from '../../server/src/core/cluster/alive.js';

/** How the temporary folders of tests begin; the number of the process that made them follows. */
export const folderPrefix = 'p24-test-';

/** A data folder for one test. It is open above, so that PostgreSQL keeps its files in it even when tests run as root. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  await chmod(folder, 0o755);
  return folder;
}

/** Where the private cluster of a temporary folder has its data. */
export const clusterData = (folder: string): string => join(folder, 'postgres/data');

/** Removes a data folder, ending the PostgreSQL that may still run on it. */
export async function removeFolder(folder: string): Promise<void> {
  const left = await findPostmaster(clusterData(folder));
  if (left) process.kill(left.pid, 'SIGQUIT');
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
