import type { Hono } from 'hono';
import { createApp } from '../app.js';
import type { Services } from '../core/services.js';

/** Somebody's desk inside this process: what the demo does goes through the same doors as everybody's work. */
export class Desk {
  readonly #app: Hono;
  readonly #origin: string;
  #cookie = '';
  #now: Date | null = null;

  private constructor(services: Services) {
    this.#app = createApp({ ...services, clock: () => this.#now ?? services.clock() });
    this.#origin = services.env.url ?? `http://localhost:${services.env.port}`;
  }

  /** Signs somebody in. */
  static async open(services: Services, { email, password }: { email: string; password: string }): Promise<Desk> {
    const desk = new Desk(services);
    const response = await desk.#send('POST', '/auth/sign-in', JSON.stringify({ email, password, session: 'cookie' }), {
      'content-type': 'application/json',
    });
    desk.#cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return desk;
  }

  /** Turns the clock of what is done next, so that it happened then. */
  at(instant: string): this {
    this.#now = new Date(instant);
    return this;
  }

  /** Calls an operation below `/api/v1` with JSON, and resolves with its JSON. */
  async call<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown): Promise<T> {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const response = await this.#send(
      method,
      path,
      sent,
      body === undefined ? {} : { 'content-type': 'application/json' },
    );
    return (await response.json()) as T;
  }

  /** Sends a file as it is. */
  async send<T>(path: string, file: Uint8Array | string, type = 'application/octet-stream'): Promise<T> {
    const response = await this.#send('POST', path, file, { 'content-type': type });
    return (await response.json()) as T;
  }

  async #send(method: string, path: string, body: Uint8Array | string | undefined, headers: Record<string, string>) {
    const { host } = new URL(this.#origin);
    const response = await this.#app.request(`${this.#origin}/api/v1${path}`, {
      method,
      headers: { host, origin: this.#origin, cookie: this.#cookie, ...headers },
      ...(body === undefined ? {} : { body: body as BodyInit }),
    });
    if (!response.ok) throw new Error(`The demo cannot ${method} ${path}: ${await response.text()}`);
    return response;
  }
}
