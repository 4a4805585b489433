import { Profile } from '@p24/sdk';
import type { Filling } from './filling.js';
import type { DeskHost, FormDesk } from './form-desk.js';

/** Takes back the consent to all purposes at the managing company of a form. Never rejects. */
export async function withdraw(host: DeskHost, { sending }: FormDesk, filling: Filling): Promise<void> {
  const { form } = filling;
  if (!host.connection) return;
  const profile = new Profile(host.connection.http);
  try {
    const { items } = await profile.consents();
    const given = items.filter(({ sourceId, state }) => sourceId === form.sourceId && state === 'given');
    await Promise.all(
      given.map(({ purpose }) => profile.decide(purpose, { source: form.sourceId, state: 'withdrawn' })),
    );
    if (form.consent) filling.form = { ...form, consent: { ...form.consent, state: 'open' } };
    host.focusOn('#field-consent');
  } catch (error) {
    sending.problem = error;
    host.failed(error);
  }
  host.requestUpdate();
}
