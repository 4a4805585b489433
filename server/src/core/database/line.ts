import type { Sql } from 'postgres';
import type { Connect } from './connection.js';
import { closeLater, connection } from './connection.js';

/** A client with one connection, used until that connection is lost and never after. */
export interface Line {
  readonly client: Sql;
  readonly lost: boolean;
  /** Settles like the step, or rejects as soon as the connection is lost; one step at a time. */
  unlessLost<T>(step: Promise<T>): Promise<T>;
  /** Gives the line up. */
  drop(): void;
}

/** Opens a line; it connects with its first statement. */
export function openLine(connect: Connect): Line {
  let lost = false;
  let onLost: (error: Error) => void = () => {};
  const gone = () => connection('CONNECTION_CLOSED', 'The connection to the database was lost.');
  const client = connect({
    max: 1,
    onclose: () => {
      lost = true;
      onLost(gone());
    },
  });

  return {
    client,
    get lost() {
      return lost;
    },
    // Statements sent while a connection dies may never be answered by the driver, so nobody waits for them alone.
    unlessLost: (step) =>
      new Promise((resolve, reject) => {
        onLost = reject;
        step.then(resolve, reject);
        if (lost) reject(gone());
      }),
    drop() {
      lost = true;
      closeLater(client);
    },
  };
}
