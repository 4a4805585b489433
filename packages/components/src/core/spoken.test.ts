import { expect, test } from 'vitest';
import { fakeServer } from '../../test/fake-server.js';
import { html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import { define } from './define.js';
import { P24Element } from './element.js';

interface Words {
  sum: string;
}
let arrive: (words: Words | Error) => void = () => {};

/** Says a number in a language of which the English words arrive when a test says so. */
class Spoken extends P24Element<Words> {
  protected override readonly catalogue = {
    de: { sum: 'Summe' },
    en: () =>
      new Promise<Words>((resolve, reject) => {
        arrive = (words) => (words instanceof Error ? reject(words) : resolve(words));
      }),
  };

  protected override content(): unknown {
    return html`<p>${this.texts.sum} ${this.formats.number(1.5)}</p>`;
  }
}
define('p24-spoken', Spoken);

async function spoken() {
  const { baseUrl } = signedInOn(fakeServer(signInRoutes));
  const element = mount<Spoken>(html`<p24-spoken base-url=${baseUrl} locale="de"></p24-spoken>`);
  const said = () => {
    const base = element.shadowRoot?.querySelector('[part=base]');
    return `${base?.getAttribute('lang')}: ${base?.querySelector('p')?.textContent}`;
  };
  await until(() => said() === 'de: Summe 1,5');
  element.locale = 'en';
  await element.updateComplete;
  return { element, said };
}

test('German words are marked and written as German until the English ones have come', async () => {
  const { said } = await spoken();
  expect(said()).toBe('de: Summe 1,5');
  arrive({ sum: 'Sum' });
  await until(() => said() === 'en: Sum 1.5');
});

test('German words that stand in for English ones are marked as what they are', async () => {
  const { element, said } = await spoken();
  arrive(new Error('Not there.'));
  await element.updateComplete;
  await until(() => said() === 'de: Summe 1,5');
});
