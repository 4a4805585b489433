import { html, nothing } from 'lit';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Answer, fakeServer, problem } from '../../test/fake-server.js';
import { expectAccessible, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import { P24Element } from './element.js';
import { NotProven, proven } from './proof.js';
import { elementStyles } from './styles.js';

const catalogue = { de: { rotate: 'Schlüssel erneuern' }, en: async () => ({ rotate: 'Renew the key' }) };

/** An element with one button for something dear. */
class Dear extends P24Element<{ rotate: string }> {
  static override styles = [...elementStyles];
  protected override readonly catalogue = catalogue;
  outcome: unknown = nothing;

  protected override content() {
    return html`<button class="button" @click=${this.#rotate}>${this.texts.rotate}</button><output>${this.outcome}</output>`;
  }

  readonly #rotate = async () => {
    const call = () => this.connection?.http.call('POST /keys' as never, {}) as unknown as Promise<string>;
    this.outcome = await proven(this, call).catch((error: Error) => error.name);
    this.requestUpdate();
  };
}
customElements.define('test-dear', Dear);

async function open(prove: Answer, proof: { given: boolean; codes?: boolean } = { given: false }) {
  const sent: unknown[] = [];
  const server = signedInOn(
    fakeServer({
      ...signInRoutes,
      'POST /keys': () => (proof.given ? Response.json('new key') : problem(403, 'proof-required')),
      'GET /me/safeguards': { codes: proof.codes ? new Date().toISOString() : null },
      'POST /me/proof': async (request: Request) => {
        sent.push(await request.json());
        return typeof prove === 'function' ? prove() : prove;
      },
    }),
  );
  const dear = mount<Dear>(html`<test-dear base-url=${server.baseUrl}></test-dear>`);
  const button = await until(() => dear.renderRoot.querySelector<HTMLElement>('.button'));
  button.focus();
  await userEvent.keyboard('{Enter}');
  return { dear, sent, server, proof };
}

const dialog = (dear: Dear) => dear.renderRoot.querySelector('dialog');

test('what is dear asks for the password, and goes on by itself once it was right', async () => {
  const proof = { given: false };
  const { dear, sent, server } = await open(() => {
    proof.given = sent.length > 1;
    return proof.given ? Response.json({ until: new Date().toISOString() }) : problem(403, 'wrong-password');
  }, proof);
  await until(() => dialog(dear)?.open);
  await expectAccessible(dear);
  await userEvent.keyboard('{Enter}');
  await until(() => dialog(dear)?.textContent?.includes('Bitte geben Sie Ihr Passwort ein.'));
  await userEvent.keyboard('falsch{Enter}');
  await until(() => dialog(dear)?.textContent?.includes('Dieses Passwort stimmt nicht.'));
  await expectAccessible(dear);
  const field = dear.renderRoot.querySelector<HTMLElement>('input[name=given]');
  await userEvent.fill(field as HTMLElement, 'richtig');
  await userEvent.keyboard('{Enter}');
  await until(() => dear.renderRoot.querySelector('output')?.textContent === 'new key');
  expect(sent).toEqual([{ password: 'falsch' }, { password: 'richtig' }]);
  expect(dialog(dear)).toBeNull();
  expect(dear.shadowRoot?.activeElement?.textContent).toBe('Schlüssel erneuern');
  expect(server.requests.filter((one) => one === 'POST /keys')).toHaveLength(2);
});

test('whoever closes the dialog has done nothing', async () => {
  const { dear, sent, server } = await open({});
  await until(() => dialog(dear)?.open);
  await userEvent.keyboard('{Escape}');
  await until(() => dear.renderRoot.querySelector('output')?.textContent === new NotProven().name);
  expect(sent).toEqual([]);
  expect(server.requests.filter((one) => one === 'POST /keys')).toHaveLength(1);
  expect(dear.shadowRoot?.activeElement?.textContent).toBe('Schlüssel erneuern');
});

test('too many guesses are told where the password is typed', async () => {
  const { dear } = await open(() => problem(429, 'too-many-requests'));
  await until(() => dialog(dear)?.open);
  await userEvent.keyboard('falsch{Enter}');
  await until(() => dialog(dear)?.textContent?.includes('sehr viele Anfragen'));
});

test('whoever signs in with a code shows one here', async () => {
  const proof = { given: false, codes: true };
  const { dear, sent } = await open(() => {
    proof.given = true;
    return { until: new Date().toISOString() };
  }, proof);
  await until(() => dialog(dear)?.open);
  await expectAccessible(dear);
  await userEvent.keyboard('123456{Enter}');
  await until(() => dear.renderRoot.querySelector('output')?.textContent === 'new key');
  expect(sent).toEqual([{ code: '123456' }]);
});
