import { join } from 'node:path';
import { findPostmaster } from './alive.js';
import { clusterHome } from './home.js';
import { lockFolder } from './lock.js';
import { startPostmaster, stopPostmaster } from './postmaster.js';
import { initialise, prepareDatabase } from './setup.js';
import { clusterUrl } from './url.js';

/** A running private PostgreSQL. */
export interface Cluster {
  /** As the owner: for migrations, LISTEN and jobs. */
  url: string;
  /** As the powerless role that requests work as. */
  appUrl: string;
  /** Stops PostgreSQL and lets go of the folder. */
  stop(): Promise<void>;
}

/** How the cluster is kept. */
export interface ClusterOptions {
  /** For tests: nothing is flushed to disk, so a power cut would lose it. */
  throwAway?: boolean;
  /** Hears that PostgreSQL died and was started again, or that starting failed and is tried again. */
  onRestart?: (error: Error | null) => void;
}

const watchEvery = 200;

/**
 * Starts the private PostgreSQL cluster of a data folder, or adopts the one that still runs there, and keeps it running
 * until `stop`; see docs/decisions/0002-private-cluster.md.
 * @throws when another p24 uses the folder, or PostgreSQL cannot start (with the end of its log)
 */
export async function startCluster(folder: string, options: ClusterOptions = {}): Promise<Cluster> {
  const lock = await lockFolder(folder);
  try {
    const home = await clusterHome(join(folder, 'postgres'));
    await initialise(home, options.throwAway ?? false);
    const start = () => startPostmaster(home, options.throwAway ?? false);
    await start();
    await prepareDatabase(home);
    const unwatch = watch(async () => (await findPostmaster(home.data)) !== null, start, options.onRestart);
    return {
      url: clusterUrl(home, 'p24'),
      appUrl: clusterUrl(home, 'p24_app'),
      async stop() {
        await unwatch();
        await stopPostmaster(home);
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The owner's address of the cluster that another process runs for this folder, or null when none runs. */
export async function runningCluster(folder: string): Promise<string | null> {
  const home = await clusterHome(join(folder, 'postgres'));
  return (await findPostmaster(home.data))?.ready ? clusterUrl(home, 'p24') : null;
}

// One way for a child and for an adopted postmaster alike: look whether it lives.
function watch(lives: () => Promise<boolean>, start: () => Promise<void>, onRestart: ClusterOptions['onRestart']) {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    if (await lives()) return;
    if (stopped) return;
    await start().then(
      () => onRestart?.(null),
      (error: Error) => onRestart?.(error),
    );
  };
  const next = () => {
    timer = setTimeout(() => {
      looking = look().finally(() => stopped || next());
    }, watchEvery);
    timer.unref();
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  };
}
