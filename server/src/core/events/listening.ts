import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Listens on a port (0: any free one) and tells which.
 * @throws when the port is taken, in words that say what to do
 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(
        new Error(`Port ${port} is taken. End what listens there, or choose another: PORT=${port + 10}`, {
          cause: error,
        }),
      );
    });
    server.listen(port, host, () => {
      // Longer than proxies keep theirs, so that none sends a request into a closing connection.
      server.keepAliveTimeout = 75_000;
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const drainMs = 10_000;

/** Takes no more connections, lets requests under way finish within ten seconds, then closes. */
export async function stopListening(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Also those whose request ends only now: otherwise each would be kept for as long as keep-alive promised.
  const closeIdle = setInterval(() => server.closeIdleConnections(), 50);
  const impatience = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearTimeout(impatience);
  clearInterval(closeIdle);
}
