/** The words of letters to people without an e-mail address, in German. */
export const de = {
  problems: {
    'code-wrong': 'Dieser Code stimmt nicht. Bitte vergleichen Sie ihn noch einmal mit dem Brief.',
    'code-used': 'Ihr Zugang ist schon eingerichtet. Bitte melden Sie sich mit Ihrer E-Mail-Adresse an.',
    'code-replaced': 'Inzwischen wurden Sie neu eingeladen. Bitte nehmen Sie den neueren Brief oder die neuere E-Mail.',
    'code-expired': 'Dieser Brief gilt nicht mehr. Bitte bitten Sie Ihre Hausverwaltung um einen neuen.',
    'named-too-often':
      'Mit diesem Brief wurden schon fünf E-Mail-Adressen genannt. Bitte bitten Sie Ihre Hausverwaltung um einen neuen.',
    'nobody-to-write-to': 'Für niemanden in der Auswahl lässt sich gerade ein Brief erstellen.',
  },
  file: 'Briefe',
  title: (source: string) => `Ihr Zugang zum Serviceportal: ${source}`,
  subject: 'Ihr Zugang zum Serviceportal',
  greeting: (name: string) => `Guten Tag, ${name},`,
  paragraphs: (source: string) => [
    `im Serviceportal von ${source} finden Sie Aushänge, Dokumente und Ihren Verbrauch, und Sie können Schäden melden und Fragen stellen, wann immer es Ihnen passt. Ihr Zugang ist vorbereitet.`,
    'Sie brauchen dafür nur eine E-Mail-Adresse. So geht es:',
  ],
  steps: [
    'Öffnen Sie die Kamera Ihres Telefons, und halten Sie sie auf das Muster rechts. Oder geben Sie diese Adresse in Ihren Browser ein, und wählen Sie dort „Mein Code steht in einem Brief“:',
    'Geben Sie den Code ein, wenn danach gefragt wird:',
    'Nennen Sie Ihre E-Mail-Adresse. Sie bekommen dann eine E-Mail und legen Ihr Passwort fest.',
  ],
  until: (day: string) => `Der Code gilt bis zum ${day}. Danach schicken wir Ihnen gern einen neuen Brief.`,
  secret: 'Bitte geben Sie diesen Brief nicht aus der Hand: Der Code gehört nur zu Ihnen.',
  closing: 'Mit freundlichen Grüßen',
};

export type LetterTexts = typeof de;
