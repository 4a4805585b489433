import { mockPortal, type PortalOptions } from '@p24/mocks';
import type { Decorator, Loader } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { styleMap } from 'lit/directives/style-map.js';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import '@p24/components/register/p24-provider';
import { themeOf } from './looks.js';

declare module 'storybook/internal/csf' {
  interface Parameters {
    /** The mocked server of a story: how much it has, how it behaves, who is signed in. */
    portal?: PortalOptions;
  }
}

const startWorker = mswLoader(async () => {
  const worker = setupWorker();
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  return worker;
});

let opened = 0;

/** Opens a mocked server of its own for each story, so that no session or cache of another one is left over. */
export const openPortal: Loader = async (context) => {
  await startWorker(context);
  const baseUrl = `${location.origin}/portal-${++opened}`;
  const theme = themeOf(context.globals.look);
  // As the portal remembers that somebody signed in on this device.
  if (context.parameters.portal?.signedIn === null) localStorage.removeItem('p24-signed-in');
  else localStorage.setItem('p24-signed-in', '');
  context.msw?.use(...mockPortal({ baseUrl, theme, ...context.parameters.portal }).handlers);
  return { baseUrl };
};

/** A page around the story as a manager's could be: its colours, its language, one provider. */
export const inPage: Decorator = (story, { loaded, globals }) => {
  const scheme = globals.scheme === 'dark' ? 'dark' : 'light';
  const colors = themeOf(globals.look)[scheme];
  const page = styleMap({
    'color-scheme': scheme,
    background: colors['--p24-color-background'],
    color: colors['--p24-color-text'],
  });
  const provider = html`<p24-provider base-url=${loaded.baseUrl} locale=${globals.locale}>
    <main>${story()}</main>
  </p24-provider>`;
  return html`<div class="page" style=${page}>${keyed(loaded.baseUrl, provider)}</div>`;
};
