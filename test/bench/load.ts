import { Agent, get } from 'node:http';

/** One answer as the load looks at it. */
export interface Sample {
  status: number;
  bytes: number;
  etag: string | undefined;
}

/** Requests a page once over a kept connection. */
export function request(agent: Agent, url: string, headers: Record<string, string>): Promise<Sample> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes, etag: response.headers.etag }));
      response.on('error', reject);
    }).on('error', reject);
  });
}

/** What a round of load saw. */
export interface Round {
  requests: number;
  seconds: number;
  /** Median time of an answer in milliseconds. */
  p50: number;
  bytes: number;
}

/** Sends so many requests over 16 connections; any other status than the expected one ends the bench. */
export async function load(
  url: string,
  { requests, status, headers }: { requests: number; status: number; headers: () => Record<string, string> },
): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const times: number[] = [];
  let bytes = 0;
  let sent = 0;
  const started = performance.now();
  const worker = async () => {
    while (sent++ < requests) {
      const before = performance.now();
      const sample = await request(agent, url, headers());
      if (sample.status !== status) throw new Error(`${url} answered ${sample.status} instead of ${status}.`);
      times.push(performance.now() - before);
      bytes += sample.bytes;
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  agent.destroy();
  times.sort((a, b) => a - b);
  const seconds = (performance.now() - started) / 1000;
  return { requests: times.length, seconds, p50: times[times.length >> 1] ?? 0, bytes: bytes / times.length };
}
