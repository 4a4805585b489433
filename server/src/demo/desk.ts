import type { Hono } from 'hono';
import { createApp } from '../app.js';
import type { Services } from '../core/services.js';

/** A manager's desk inside this process: what the demo does goes through the same doors as everybody's work. */
export class Desk {
  readonly #app: Hono;
  readonly #origin: string;
  #cookie = '';

  private constructor(app: Hono, origin: string) {
    this.#app = app;
    this.#origin = origin;
  }

  /** Signs a manager in. */
  static async open(services: Services, credentials: { email: string; password: string }): Promise<Desk> {
    const desk = new Desk(createApp(services), services.env.url ?? `http://localhost:${services.env.port}`);
    const response = await desk.#send('POST', '/auth/sign-in', JSON.stringify({ ...credentials, session: 'cookie' }), {
      'content-type': 'application/json',
    });
    desk.#cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return desk;
  }

  /** Calls an operation below `/api/v1` with JSON, and resolves with its JSON. */
  async call<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T> {
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
  async send<T>(path: string, file: Uint8Array | string, type: string): Promise<T> {
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
