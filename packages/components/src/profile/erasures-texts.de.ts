import type { ErasureState } from '@p24/sdk/manage';
import type { SharesTexts } from './erasure-shares.js';

const around = { until: (day: string) => `bis ${day}`, later: 'Ende noch offen' };

const shares: SharesTexts = {
  ...around,
  goes: 'Das wird gelöscht',
  stays: 'Das muss noch bleiben',
  nothingGoes: 'Es gibt nichts, was schon gelöscht werden darf.',
  nothingStays: 'Nichts.',
};

const doneShares: SharesTexts = {
  ...around,
  goes: 'Das wurde gelöscht',
  stays: 'Das musste noch bleiben',
  nothingGoes: 'Nichts.',
  nothingStays: 'Nichts.',
};

const states: Readonly<Record<ErasureState, string>> = {
  open: 'zu beantworten',
  withdrawn: 'zurückgenommen',
  done: 'ausgeführt',
  refused: 'abgelehnt',
};

/** Texts of answering requests for erasure. */
export const de = {
  notManager: 'Anträge auf Löschung sehen Sie in der Administration.',
  lead: 'Wer die Löschung der eigenen Daten verlangt, bekommt innerhalb eines Monats eine Antwort (Art. 12 Abs. 3 und Art. 17 DSGVO).',
  none: 'Keine Anträge',
  noneText:
    'Sobald jemand die Löschung der eigenen Daten verlangt, steht der Antrag hier, und Sie bekommen eine E-Mail.',
  gone: 'Gelöschte Person',
  asked: (day: string) => `gestellt ${day}`,
  decided: (day: string) => `entschieden ${day}`,
  due: (day: string, left: string) => `Antwort bis ${day} (${left})`,
  left: (days: number) => (days === 0 ? 'heute' : days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`),
  late: (days: number) => (days === 1 ? 'seit gestern überfällig' : `seit ${days} Tagen überfällig`),
  answer: (reason: string) => `Begründung: ${reason}`,
  open: 'Ansehen und entscheiden',
  openDone: 'Was gelöscht wurde',
  openOf: (number: string) => `Antrag ${number} ansehen`,
  shares,
  doneShares,
  states,
  elsewhere:
    'Löschen Sie die Angaben auch in Ihrem Verwaltungsprogramm. Sonst kommen sie mit der nächsten Übernahme wieder.',
  carryOut: 'Endgültig löschen',
  sure: (person: string) => `Daten von ${person} löschen?`,
  sureText: 'Das lässt sich nicht rückgängig machen. Die Person bekommt eine E-Mail darüber, was gelöscht wurde.',
  refuse: 'Ablehnen',
  reason: 'Begründung',
  reasonHint: 'Die Person bekommt sie per E-Mail, mit dem Hinweis auf die Aufsichtsbehörde.',
  reasonMissing: 'Bitte schreiben Sie, warum Sie den Antrag ablehnen.',
  cancel: 'Abbrechen',
  carriedOut: 'Die Daten sind gelöscht. Die Person bekommt eine E-Mail.',
  refused: 'Der Antrag ist abgelehnt. Die Person bekommt eine E-Mail mit Ihrer Begründung.',
};

export type ManageErasuresTexts = typeof de;
