import type { Home } from './home.js';

/** The address of the cluster's database as a role; psql and node-postgres understand it too. */
export function clusterUrl({ loopback, socketFolder }: Home, user: string, database = 'p24'): string {
  if (loopback) return `postgres://${user}:${loopback.password}@127.0.0.1:${loopback.port}/${database}`;
  return `postgres://${user}@${encodeURIComponent(socketFolder)}/${database}`;
}
