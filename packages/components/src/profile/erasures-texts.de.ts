import type { ErasureChannel, ErasureState } from '@p24/sdk/manage';
import { de as personSearch } from '../core/person-search-texts.de.js';
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

const channels: Readonly<Record<Exclude<ErasureChannel, 'portal'>, string>> = {
  letter: 'per Brief',
  phone: 'am Telefon',
  mail: 'per E-Mail',
  visit: 'persönlich',
};

/** Texts of answering requests for erasure. */
export const de = {
  notManager: 'Anträge auf Löschung sehen Sie in der Administration.',
  lead: 'Wer die Löschung der eigenen Daten verlangt, bekommt innerhalb eines Monats eine Antwort (Art. 12 Abs. 3 und Art. 17 DSGVO).',
  record: 'Antrag eintragen',
  recordLead:
    'Auch ein Antrag per Brief oder am Telefon zählt. Der Monat läuft von dem Tag an, an dem er bei Ihnen ankam. Vergewissern Sie sich, dass er wirklich von dieser Person kommt.',
  recordNow: 'Eintragen',
  recorded: 'Der Antrag ist eingetragen.',
  person: { ...personSearch, who: 'Wer verlangt die Löschung?' },
  personMissing: 'Bitte wählen Sie die Person aus.',
  channel: 'Wie kam der Antrag?',
  channels,
  received: 'Eingegangen am',
  receivedHint: 'Der Tag, an dem der Brief da war oder der Anruf kam.',
  receivedMissing: 'Bitte geben Sie den Tag an.',
  receivedWrong: 'Der Tag darf nicht in der Zukunft liegen und höchstens ein Jahr her sein.',
  byPost: 'Keine E-Mail-Adresse bekannt.',
  confirmation: 'Bestätigung als Brief (PDF)',
  answerLetter: 'Antwort als Brief (PDF)',
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
  sureByPost:
    'Das lässt sich nicht rückgängig machen. Die Antwort drucken Sie danach als Brief aus; die Anschrift bleibt dafür 30 Tage.',
  refuse: 'Ablehnen',
  takeBack: 'Zurückgenommen',
  sureTakenBack: (person: string) => `Hat ${person} den Antrag zurückgenommen?`,
  takenBackText:
    'Der Antrag ist damit erledigt, und nichts wird gelöscht. Die Person kann jederzeit einen neuen stellen.',
  takenBack: 'Der Antrag ist als zurückgenommen eingetragen.',
  reason: 'Begründung',
  reasonHint: 'Die Person bekommt sie per E-Mail, mit dem Hinweis auf die Aufsichtsbehörde.',
  reasonByPost: 'Sie steht im Brief an die Person, mit dem Hinweis auf die Aufsichtsbehörde.',
  reasonMissing: 'Bitte schreiben Sie, warum Sie den Antrag ablehnen.',
  cancel: 'Abbrechen',
  carriedOut: 'Die Daten sind gelöscht. Die Person bekommt eine E-Mail.',
  carriedOutByPost: 'Die Daten sind gelöscht. Bitte schicken Sie der Person die Antwort als Brief.',
  refusedByPost: 'Der Antrag ist abgelehnt. Bitte schicken Sie der Person die Antwort als Brief.',
  refused: 'Der Antrag ist abgelehnt. Die Person bekommt eine E-Mail mit Ihrer Begründung.',
};

export type ManageErasuresTexts = typeof de;
