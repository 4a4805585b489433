import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What this process measures about itself, for Prometheus. */
export interface Metrics {
  registry: Registry;
  /** Records an answered request; the route is the pattern, so that no ids become labels. */
  answered(method: string, route: string, status: number, seconds: number): void;
}

/** Starts measuring. Tests of one process make as many as they like. */
export function startMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return {
    registry,
    answered: (method, route, status, seconds) => duration.observe({ method, route, status }, seconds),
  };
}
