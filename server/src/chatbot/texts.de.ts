/** Percent as people say them: whole, as on the page. */
const percent = (change: number) => `${Math.abs(Math.round(change))}\u00a0% ${change < 0 ? 'weniger' : 'mehr'}`;

/** The words of this feature on the server, in German. */
export const de = {
  problems: {
    'source-needed': 'Bitte wählen Sie zuerst aus, um welche Verwaltung es geht.',
    'conversation-ended': 'Dieses Gespräch ist beendet. Bitte beginnen Sie ein neues.',
    'conversation-full':
      'Dieses Gespräch ist sehr lang geworden. Bitte geben Sie es weiter oder beginnen Sie ein neues.',
    'id-taken': 'Unter dieser Kennung gibt es schon eine andere Nachricht.',
    'delivery-missing': 'Bitte geben Sie eine E-Mail-Adresse an oder lassen Sie Tickets anlegen.',
  },
  greeting: (company: string) =>
    `Guten Tag. Ich bin der automatische Assistent von ${company}. Ich suche für Sie im Portal und gebe Ihr Anliegen weiter, wenn ich nicht weiterweiß. Worum geht es?`,
  greetingOfSeveral:
    'Guten Tag. Ich bin ein automatischer Assistent. Ich suche für Sie im Portal und gebe Ihr Anliegen weiter, wenn ich nicht weiterweiß. Um welche Verwaltung geht es?',
  /** What a quick reply says in the person's name, by what is understood from it. */
  phrases: {
    damage: 'Ich möchte einen Schaden melden',
    heating: 'Meine Heizung geht nicht',
    water: 'Ich habe kein warmes Wasser',
    key: 'Ich brauche einen Schlüssel',
    document: 'Ich suche ein Dokument',
    statement: 'Wo ist meine Abrechnung?',
    tenancy: 'Seit wann läuft mein Vertrag?',
    mails: 'Ich möchte keine E-Mails mehr',
    details: 'Ich möchte meine Telefonnummer ändern',
    consumption: 'Wie hoch ist mein Verbrauch?',
    notice: 'Was steht am Schwarzen Brett?',
    appointment: 'Welche Termine stehen an?',
    contact: 'Wer ist mein Ansprechpartner?',
    ticket: 'Wie ist der Stand meines Anliegens?',
    form: 'Welche Formulare gibt es?',
    meter: 'Ich möchte einen Zählerstand melden',
    payment: 'Ich habe eine Frage zur Miete',
    complaint: 'Ich möchte mich über Lärm beschweren',
    human: 'Ich möchte mit einem Menschen sprechen',
  },
  emergencies: {
    'emergency-gas':
      'Gas ist gefährlich. Verlassen Sie sofort das Haus und warnen Sie die anderen.\nKeine Schalter und keine Klingel betätigen, kein Feuer, kein Telefon im Haus.',
    'emergency-fire':
      'Bringen Sie sich in Sicherheit und rufen Sie die 112.\nTüren hinter sich schließen, nicht den Aufzug benutzen.\nIst das Treppenhaus verraucht: in der Wohnung bleiben, Tür schließen, von dort die 112 rufen und am Fenster bemerkbar machen.',
    'emergency-water':
      'Drehen Sie den Haupthahn zu, meist in Bad, Küche oder Keller.\nSteht Wasser bei Steckdosen: nicht hineintreten, den Strom am Sicherungskasten abschalten, wenn Sie trocken hinkommen.\nBei Gefahr für Menschen die 112, sonst der Notdienst.',
    'emergency-lift':
      'Drücken Sie im Aufzug die Notruftaste: Dort meldet sich rund um die Uhr jemand.\nBitte nicht selbst befreien.\nGeht es jemandem schlecht, rufen Sie die 112.',
    'emergency-other': 'Ist jemand in Gefahr, rufen Sie sofort die 112.',
    'emergency-smell':
      'Dann verlassen Sie bitte sofort das Haus und warnen Sie die anderen. Keine Schalter und keine Klingel betätigen, kein Feuer, nicht den Aufzug benutzen, erst draußen telefonieren.',
  },
  /** The question about a smell, by what was denied of it already. */
  asksSmell: {
    neither: 'Riecht es nach Gas oder Rauch? Auch faule Eier sind ein Zeichen für Gas.',
    gas: 'Gut, kein Gas. Riecht es nach Rauch oder verbrannt?',
    smoke: 'Gut, kein Rauch. Riecht es nach Gas? Auch faule Eier sind ein Zeichen für Gas.',
  },
  smells: { gas: 'Ja, nach Gas', smoke: 'Ja, nach Rauch', neither: 'Nein, nach etwas anderem' },
  emergencyEnd: 'Ich bin ein automatischer Assistent und kann selbst keine Hilfe rufen. Rufen Sie an:',
  emergencyOutside:
    'Ich bin ein automatischer Assistent und kann selbst keine Hilfe rufen. Sind Sie draußen? Dann rufen Sie an:',
  onCall: 'Notdienst Ihrer Hausverwaltung',
  office: 'Büro Ihrer Hausverwaltung',
  anyHour: 'rund um die Uhr',
  fireBrigade: 'Feuerwehr und Rettungsdienst',
  police: 'Polizei',
  noHouseNumbers: 'Eine Notdienstnummer Ihres Hauses ist im Portal nicht hinterlegt.',
  askHome: 'Um welche Wohnung geht es?',
  askYear: 'Für welches Jahr?',
  offerForm: {
    damage: 'Das können Sie gleich melden. Ich habe Ihre Worte schon in das Formular übernommen.',
    heating: 'Das tut mir leid. Bitte melden Sie es gleich, Ihre Worte stehen schon im Formular.',
    water: 'Das können Sie gleich melden. Ich habe Ihre Worte schon in das Formular übernommen.',
    key: 'Für Schlüssel gibt es ein Formular.',
  },
  noForm: 'Ein Formular dafür gibt es im Portal nicht. Ich kann Ihr Anliegen weitergeben.',
  openAlready: (numbers: readonly number[]) =>
    `Das haben Sie schon gemeldet: Nr. ${numbers.join(' und ')}. Gibt es dazu etwas Neues, schreiben Sie uns bitte dort.`,
  anotherMatter: 'Ist es etwas anderes, nehmen Sie das Formular.',
  knownIncident: (count: number): string =>
    count === 1
      ? 'Dazu gibt es schon einen Aushang. Bitte lesen Sie ihn zuerst.'
      : 'Dazu gibt es schon Aushänge. Bitte lesen Sie sie zuerst.',
  announced: (count: number): string => (count === 1 ? 'Dazu steht ein Termin an.' : 'Dazu stehen Termine an.'),
  inUrgency: 'Ist es dringend, rufen Sie bitte an:',
  gone: (count: number) =>
    count === 1 ? '(Ein Fundstück ist nicht mehr verfügbar.)' : `(${count} Fundstücke sind nicht mehr verfügbar.)`,
  documents: 'Das habe ich für Sie gefunden:',
  orAsk: 'Ist es nicht dabei, gebe ich Ihre Frage an die Verwaltung weiter.',
  noDocument: 'Dazu ist im Portal nichts für Sie freigegeben. Soll ich danach fragen?',
  noYear: (year: number, others: readonly number[]) =>
    `Für ${year} ist keine Abrechnung für Sie freigegeben. ${others.length > 0 ? `Es gibt aber: ${others.join(', ')}.` : 'Soll ich danach fragen?'}`,
  lastStatement: (year: number, day: string) => `Die letzte Abrechnung (${year}) ist seit dem ${day} für Sie da.`,
  nextStatement: (year: number) => `Die für ${year} ist noch nicht da.`,
  statementDue: (year: number, day: string) =>
    `Für Mieter muss sie spätestens zwölf Monate nach dem Ende des Abrechnungszeitraums da sein (§ 556 Abs. 3 BGB). Endet er mit dem Jahr ${year}, ist das der ${day}.`,
  statementLate: 'Dieser Tag ist vorbei. Bitte fragen Sie nach.',
  statementOfOwners:
    'Für Eigentümer stellt die Verwaltung sie nach Ablauf des Jahres auf, und die Versammlung beschließt darüber (§ 28 Abs. 2 WEG).',
  contract: {
    running: (home: string, start: string, end: string | null) =>
      `Ihr Vertrag für ${home} läuft seit dem ${start}${end ? ` bis zum ${end}` : ''}.`,
    upcoming: (home: string, start: string, end: string | null) =>
      `Ihr Vertrag für ${home} beginnt am ${start}${end ? ` und läuft bis zum ${end}` : ''}.`,
    ended: (home: string, start: string, end: string | null) =>
      `Ihr Vertrag für ${home} lief vom ${start} bis zum ${end}.`,
  },
  contracts: 'Ihre Verträge',
  noContract: 'Ein Vertrag von Ihnen ist im Portal nicht hinterlegt.',
  mails:
    'Welche E-Mails Sie bekommen, stellen Sie selbst ein: einzeln für Aushänge, Dokumente und Anliegen. Unten in solchen E-Mails steht dafür auch „Solche E-Mails abbestellen“.',
  notifications: 'Ihre Benachrichtigungen',
  details: {
    profile: 'Mein Profil',
    phone: 'Ihre neue Telefonnummer tragen Sie selbst ein, in Ihrem Profil. Ihre Hausverwaltung sieht sie dort sofort.',
    oldNumber: 'Soll sie auch die alte Nummer streichen, gebe ich ihr das gern weiter.',
    email: 'Ihre E-Mail-Adresse ändert nur die Hausverwaltung.',
    address: 'Ihre Anschrift ändert nur die Hausverwaltung.',
    passOn: 'Ich gebe es ihr gern weiter. Schreiben Sie mir die neue, wenn sie noch nicht dasteht.',
    own: 'Telefonnummern, Anrede und wann Sie zu erreichen sind, ändern Sie selbst in Ihrem Profil.',
    managed: 'Name, Anschrift und E-Mail-Adresse ändert nur die Hausverwaltung. Das gebe ich ihr gern weiter.',
  },
  consumption: (home: string) => `Der letzte Stand für ${home}:`,
  figure: ({ service, amount, unit, month, estimated }: Figure) =>
    `${service}: ${amount}\u00a0${unit} im ${month}${estimated ? ' (geschätzt)' : ''}`,
  againstYear: (change: number) =>
    Math.round(change) === 0 ? 'so viel wie im Vorjahr' : `${percent(change)} als im Vorjahr`,
  againstAverage: (change: number) =>
    Math.round(change) === 0
      ? 'so viel wie ein Durchschnittshaushalt'
      : `${percent(change)} als ein Durchschnittshaushalt`,
  verdict: (service: string, change: number, asked: boolean) => {
    const said = Math.round(change) === 0 ? 'so viel wie üblich' : `${percent(change)} als üblich`;
    return asked ? `${Math.round(change) > 0 ? 'Ja' : 'Nein'}, ${service}: ${said}.` : `${service}: ${said}.`;
  },
  ownConsumption: 'Ihr Verbrauch',
  noConsumption: 'Für Sie liegen noch keine Verbrauchswerte vor.',
  noConsumptionMonth: (month: string) => `Für ${month} liegt kein Wert vor.`,
  services: { heating: 'Heizung', 'hot-water': 'Warmwasser', cooling: 'Kühlung', 'cold-water': 'Kaltwasser' },
  notices: 'Diese Aushänge passen dazu:',
  latestNotices: 'Die neuesten Aushänge am Schwarzen Brett:',
  noNotices: 'Am Schwarzen Brett steht zurzeit nichts für Sie.',
  appointments: 'Diese Termine stehen an:',
  noAppointment: 'Dazu habe ich keinen Termin gefunden. Angekündigt sind:',
  noAppointmentFor: (what: string) => `Zu „${what}“ habe ich keinen Termin gefunden. Angekündigt sind:`,
  noAppointments: 'Zurzeit ist kein Termin angekündigt. Termine stehen am Schwarzen Brett, sobald sie feststehen.',
  contacts: 'So erreichen Sie die Zuständigen:',
  noContact: 'Dafür ist im Portal niemand mit öffentlicher Nummer eingetragen. Ich kann Ihr Anliegen weitergeben.',
  withoutNumber: (name: string, category: string) => `${category}: ${name}`,
  tickets: 'Das ist der Stand. Was die Hausverwaltung geantwortet hat, lesen Sie dort:',
  noTicketAbout: 'Dazu habe ich kein Anliegen von Ihnen gefunden. Das sind Ihre anderen:',
  ticket: (number: number, title: string) => `Nr. ${number}: ${title}`,
  noTicket: 'Ich habe kein Anliegen von Ihnen gefunden, das Sie hier sehen können.',
  handled: 'wird bearbeitet',
  changed: (day: string) => `zuletzt geändert am ${day}`,
  forms: 'Dafür gibt es ein Formular:',
  credit:
    'Wann das Geld kommt, kann ich nicht sehen. Was Sie zurückbekommen, steht in Ihrer Abrechnung; auszahlen lassen Sie es sich mit dem Formular.',
  allForms: 'Diese Formulare gibt es:',
  noForms: 'Zurzeit sind keine Formulare freigeschaltet. Ich kann Ihr Anliegen weitergeben.',
  meter: 'Zählerstände kann ich nicht selbst annehmen.',
  payment: 'Zahlungen und Kontostände kann ich nicht einsehen.',
  complaint:
    'Oft hilft ein freundliches Wort. Bleibt es dabei, notieren Sie bitte Tag, Uhrzeit und was Sie stört, und ich gebe es weiter.',
  houseRules: 'Was im Haus gilt, steht hier:',
  others: 'Ich gebe nur Auskunft zu Ihren eigenen Wohnungen und Unterlagen, nie zu denen anderer Menschen.',
  welcome: 'Guten Tag. Ich bin ein automatischer Assistent. Womit kann ich helfen?',
  thanks: 'Gern geschehen.',
  no: 'In Ordnung. Worum geht es dann? Schreiben Sie es mir bitte mit ein paar Worten.',
  human: 'Gern gebe ich unser Gespräch an die Hausverwaltung weiter. Sie bekommen dann von einem Menschen Antwort.',
  unknown: 'Das habe ich leider nicht verstanden. Sagen Sie es mit anderen Worten, oder ich gebe es weiter.',
  unsure: 'Ich bin nicht sicher, was Sie meinen. Meinen Sie eines davon?',
  handedOver: (number: number) =>
    `Ich habe unser ganzes Gespräch weitergegeben. Ihr Anliegen hat die Nummer ${number}. Sie finden es unter Ihren Anliegen.`,
  handedOverByMail: 'Ich habe unser ganzes Gespräch an die Hausverwaltung geschickt.',
  ticketTitle: (subject: string) => `Aus dem Chat: ${subject}`,
  ticketTitleAlone: 'Aus dem Chat',
  transcript: { person: (name: string) => name, assistant: 'Assistent', note: 'Ergänzung' },
  mail: {
    subject: (name: string, subject: string) => `Aus dem Chat: ${subject || 'Anliegen'} (${name})`,
    heading: 'Ein Gespräch mit dem Assistenten',
    text: (name: string) => `${name} hat dieses Gespräch aus dem Portal an Sie weitergegeben:`,
    person: 'Von',
    home: 'Wohnung',
    ticket: 'Ticket',
    reason: 'Sie erhalten diese Nachricht, weil Ihre Adresse für Gespräche mit dem Assistenten eingetragen ist.',
  },
};

/** A figure as it is put into words. */
interface Figure {
  service: string;
  amount: string;
  unit: string;
  month: string;
  estimated: boolean;
}

export type Texts = typeof de;
