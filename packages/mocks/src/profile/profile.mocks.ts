import type { Consent } from '@p24/sdk';
import { profileApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import type { Portal } from '../portal.js';
import { source } from '../world.js';

const passingOn = 'Dürfen wir Ihre Anschrift an die Firmen weitergeben, die wir beauftragen?';
const contacting =
  'Dürfen wir uns auch wegen Themen bei Ihnen melden, die nicht Ihren Vertrag betreffen, zum Beispiel mit Umfragen?';

const texts: Readonly<Record<Consent['purpose'], string>> = {
  repairs: 'Reparaturen und Störungen: Handwerksbetriebe bekommen Ihre Anschrift, um einen Schaden zu beheben.',
  meters: 'Ablesen und Tauschen von Zählern: Messdienste bekommen Ihre Anschrift, um Termine zu vereinbaren.',
  maintenance: 'Prüfung und Wartung: Fachbetriebe bekommen Ihre Anschrift, um Geräte zu prüfen.',
  'contact-mail': 'Per E-Mail',
  'contact-phone': 'Per Telefon',
  'contact-post': 'Per Post',
};

/** What whoever is signed in decides about the own data. */
export const profileMocks = (portal: Portal) => {
  const { consents, now } = portal.world;

  const shown = (contactId: string, purpose: Consent['purpose']): Consent => ({
    sourceId: source.id,
    sourceName: source.name,
    purpose,
    question: purpose.startsWith('contact-') ? contacting : passingOn,
    text: texts[purpose],
    ...(consents.get(`${contactId}:${purpose}`) ?? { state: 'none', at: null }),
  });

  return mockApi(portal.base, profileApi, portal.resident, {
    consents: (_input, { caller }) => ({
      items: (Object.keys(texts) as Consent['purpose'][]).map((purpose) => shown(caller, purpose)),
    }),

    decide({ params: { purpose }, body: { state } }, { caller }) {
      consents.set(`${caller}:${purpose}`, { state, at: now().toISOString() });
      return shown(caller, purpose);
    },
  });
};
