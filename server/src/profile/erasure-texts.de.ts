import type { ErasurePart, ErasureState, KeepReason } from '@p24/sdk/api';

const parts: Readonly<Record<ErasurePart, string>> = {
  access: 'Zugang zum Portal',
  contact: 'Name und Kontaktdaten',
  contracts: 'Zuordnung zu Verträgen',
  consents: 'Einwilligungen',
  requests: 'Anliegen und Formulare',
  conversations: 'Gespräche mit dem Assistenten',
  documents: 'Freigegebene Dokumente',
  consumption: 'Verbrauchswerte',
  own: 'Entwürfe, eigene Ordner und Lesevermerke',
  proofs: 'Nachweise und Protokoll',
};

const reasons: Readonly<Record<KeepReason, string>> = {
  contract: 'Der Vertrag läuft noch, und dafür wird es gebraucht (Art. 6 Abs. 1 Buchst. b DSGVO).',
  bookkeeping: 'Unterlagen über Verträge und Abrechnungen müssen aufbewahrt werden (§ 147 AO, § 257 HGB).',
  claims: 'Bis Ansprüche daraus verjährt sind (§§ 195, 199 BGB).',
  metering: 'Bis die Abrechnung und die Frist für Einwände vorbei sind (§ 6b HeizkostenV, § 556 Abs. 3 BGB).',
  proof: 'Als Nachweis, was wann geschah (Art. 5 Abs. 2 und Art. 7 Abs. 1 DSGVO), ohne Inhalte und E-Mail-Adressen.',
  others: 'Es gehört auch zu anderen Personen.',
};

const states: Readonly<Record<ErasureState, string>> = {
  open: 'wird geprüft',
  withdrawn: 'zurückgenommen',
  done: 'ausgeführt',
  refused: 'abgelehnt',
};

/** Words about erasing somebody's data, on the server. */
export const de = {
  problems: {
    'erasure-open': 'Diese Person hat schon einen Antrag gestellt, über den noch nicht entschieden ist.',
    'not-within-year': 'Bitte geben Sie einen Tag an, der nicht in der Zukunft liegt und höchstens ein Jahr her ist.',
    'erasure-in-portal': 'Diesen Antrag nimmt die Person selbst im Portal zurück.',
    'erasure-decided': 'Dieser Antrag wurde schon entschieden oder zurückgenommen.',
    'demo-person': 'Diese erfundene Person bleibt, damit alle sie ausprobieren können.',
  },
  parts,
  reasons,
  states,
  goes: 'wird gelöscht',
  gone: 'gelöscht',
  stays: (until: string | null) => (until ? `bleibt bis ${until}` : 'bleibt vorerst'),
  labels: {
    number: 'Nummer',
    person: 'Antrag von',
    asked: 'Eingegangen am',
    due: 'Antwort bis',
    state: 'Stand',
    decided: 'Entschieden am',
    answer: 'Begründung',
  },
  receipt: {
    file: 'Antrag-auf-Loeschung',
    title: 'Antrag auf Löschung',
    intro: (company: string) => `${company} hat Ihren Antrag auf Löschung nach Art. 17 DSGVO erhalten.`,
    month: 'Über einen Antrag wird innerhalb eines Monats entschieden (Art. 12 Abs. 3 DSGVO).',
    shares: 'Was gelöscht wird und was bleiben muss',
    footer: (number: string) => `Antrag ${number}`,
  },
  letter: {
    greeting: (name: string) => `Guten Tag, ${name},`,
    open: (asked: string, due: string) =>
      `Ihren Antrag auf Löschung nach Art. 17 DSGVO haben wir am ${asked} erhalten. Wir antworten Ihnen spätestens am ${due} (Art. 12 Abs. 3 DSGVO). Bis dahin können Sie ihn zurücknehmen.`,
    done: 'Ihren Antrag auf Löschung haben wir ausgeführt. Unten steht, was gelöscht wurde und was noch bleiben muss.',
    refused: 'Ihren Antrag auf Löschung haben wir geprüft und lehnen ihn ab.',
    doneShares: 'Was gelöscht wurde und was bleiben muss',
    closing: 'Mit freundlichen Grüßen',
  },
  mails: {
    greeting: 'Guten Tag,',
    asked: {
      subject: 'Ihr Antrag auf Löschung ist eingegangen',
      text: (company: string) =>
        `${company} hat Ihren Antrag auf Löschung erhalten und antwortet Ihnen spätestens an dem Tag, der unten steht.`,
      more: 'Bis dahin können Sie ihn im Portal zurücknehmen. Dort finden Sie auch die Bestätigung als PDF.',
      elsewhere: 'Bis dahin können Sie ihn zurücknehmen. Sagen Sie uns dafür einfach Bescheid.',
      action: 'Antrag ansehen',
    },
    told: {
      subject: (due: string) => `Antrag auf Löschung: bitte bis ${due} beantworten`,
      heading: 'Ein Antrag auf Löschung',
      text: 'jemand verlangt die Löschung der eigenen Daten. Sie sehen vorher, was gelöscht wird und was bleiben muss.',
      action: 'Anträge öffnen',
    },
    done: {
      subject: 'Ihre Daten wurden gelöscht',
      text: (company: string) =>
        `${company} hat Ihren Antrag auf Löschung ausgeführt. Ihr Zugang zum Portal dieser Verwaltung besteht nicht mehr.`,
      erased: 'Gelöscht',
      kept: 'Muss noch bleiben',
      nothing: 'Es gibt nichts, was noch bleiben muss.',
    },
    refused: {
      subject: 'Ihr Antrag auf Löschung wurde abgelehnt',
      text: (company: string) => `${company} hat über Ihren Antrag auf Löschung entschieden und lehnt ihn ab.`,
      rights: 'Sie können sich bei der Aufsichtsbehörde für Datenschutz beschweren (Art. 77 DSGVO).',
      action: 'Antrag ansehen',
    },
    reason: (company: string) =>
      `Sie erhalten diese E-Mail, weil bei ${company} die Löschung Ihrer Daten beantragt wurde.`,
    toldReason: (company: string) => `Sie erhalten diese E-Mail, weil Sie ${company} im Portal verwalten.`,
  },
};

export type ErasureTexts = typeof de;
