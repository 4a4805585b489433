import { Auth, type Me } from '@p24/sdk';
import { type RunOptions, run } from 'axe-core';
import { html, render, type TemplateResult } from 'lit';
import { afterEach, expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { P24Element } from '../src/core/element.js';
import type { FakeServer } from './fake-server.js';
import { brand, erika } from './people.js';

// The test runner's own page is English.
document.documentElement.lang = 'de';

afterEach(() => {
  document.body.replaceChildren();
  // Else the next test begins where this one ended, if it is as long by the next frame.
  scrollTo(0, 0);
  vi.restoreAllMocks();
  sessionStorage.clear();
});

/** Puts markup on the page and returns the first element of it. */
export function mount<T extends HTMLElement>(markup: TemplateResult): T {
  const place = document.createElement('main');
  document.body.append(place);
  render(markup, place);
  return place.firstElementChild as T;
}

/** Waits until something is so: longer than the SDK's last retry on a busy machine, unless said otherwise. */
export const until = <T>(check: () => T, timeout = 10_000) =>
  vi.waitFor(
    () => {
      const value = check();
      if (!value) throw new Error(`Not so: ${check}`);
      return value;
    },
    { timeout, interval: 10 },
  );

/**
 * Presses what tries again, and lets it work from that moment on: earlier, an element that reads again by itself after
 * its stream has opened might take the button away.
 */
export async function tryAgain(button: HTMLElement, work: () => void): Promise<void> {
  button.addEventListener('click', work, { capture: true, once: true });
  await userEvent.click(button);
}

const rules: RunOptions = {
  // What is as it should be is counted and not described, which takes half of the time.
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true }, region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
};

/** Expects that axe finds nothing to complain about, also inside shadow roots. */
export async function expectAccessible(element: Element): Promise<void> {
  // Half-transparent is half as readable.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const moving = (element.shadowRoot ?? document)
    .getAnimations()
    .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(moving.map(({ finished }) => finished));
  const { violations } = await run(element, rules);
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html: node, any }) => `${node} ${any[0]?.message ?? ''}`).join(' ')}`,
    ),
  ).toEqual([]);
}

/** Answers of a server on which a sign-in as Erika works. */
export const signInRoutes = {
  'GET /theme': brand,
  'GET /me': erika,
  'POST /auth/sign-in': {
    token: 'a-token',
    idleUntil: new Date(Date.now() + 1_800_000).toISOString(),
    endsAt: new Date(Date.now() + 43_200_000).toISOString(),
    me: erika,
  },
  'POST /auth/sign-out': undefined,
};

/** Lets a page be signed in at a server from its beginning, as after a click from the page where that happened. */
export function signedInOn(server: FakeServer): FakeServer {
  const kept = { token: 'a-token', family: 'f', generation: 0, rotatedAt: Date.now(), idle: 1_800_000 };
  sessionStorage.setItem(`p24:${server.baseUrl}/api/v1/`, JSON.stringify(kept));
  return server;
}

export { brand, erika, html };

/** The one who is signed in leaves, and somebody else comes in on the same page. */
export async function changeOver({ connection }: P24Element<object>, email = 'b@beispiel.de'): Promise<void> {
  if (!connection) throw new Error('The element is not connected.');
  const { http } = connection;
  http.session.expire();
  await connection.signIn(() => new Auth(http).signIn({ email, password: 'x' }) as Promise<Me>);
}
