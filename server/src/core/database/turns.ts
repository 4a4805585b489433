import { connection } from './connection.js';

/** Things that one at a time may use each, handed out in the order of asking. */
export interface Turns<T> {
  /** Waits for a free one. @throws CONNECTION_BUSY after ten seconds, CONNECTION_ENDED once closed */
  take(): Promise<T>;
  give(thing: T): void;
  close(): void;
}

interface Waiting<T> {
  give: (thing: T) => void;
  refuse: (error: Error) => void;
}

// Answering "come back later" beats a queue without an end.
const longestWait = 10_000;

/** Hands out the things to one user each. */
export function turnsAt<T>(things: readonly T[]): Turns<T> {
  const free = [...things];
  const waiting = new Set<Waiting<T>>();
  let closed = false;
  const ended = () => connection('CONNECTION_ENDED', 'The database is closed.');

  function wait(): Promise<T> {
    return new Promise((resolve, reject) => {
      const entry: Waiting<T> = { give: resolve, refuse: reject };
      waiting.add(entry);
      const timer = setTimeout(() => {
        waiting.delete(entry);
        reject(connection('CONNECTION_BUSY', 'No database connection became free in time.'));
      }, longestWait);
      const stop = () => clearTimeout(timer);
      entry.give = (thing) => {
        stop();
        resolve(thing);
      };
      entry.refuse = (error) => {
        stop();
        reject(error);
      };
    });
  }

  return {
    async take() {
      if (closed) throw ended();
      return free.shift() ?? wait();
    },
    give(thing) {
      const [next] = waiting;
      if (!next) return void free.push(thing);
      waiting.delete(next);
      next.give(thing);
    },
    close() {
      closed = true;
      for (const { refuse } of waiting) refuse(ended());
      waiting.clear();
    },
  };
}
