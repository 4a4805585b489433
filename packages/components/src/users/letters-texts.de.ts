/** Texts of letters with a code, and of the invitation sent to oneself. */
export const lettersDe = {
  open: 'Brief mit Code erstellen',
  offer: (count: number) =>
    count === 1
      ? 'Für 1 Person ohne E-Mail-Adresse einen Brief erstellen'
      : `Für ${count} Personen ohne E-Mail-Adresse Briefe erstellen`,
  title: (count: number): string => (count === 1 ? 'Brief erstellen?' : 'Briefe erstellen?'),
  happens: (count: number) =>
    count === 1
      ? 'Eine Person bekommt einen Brief mit Code und QR-Code, als PDF-Datei zum Ausdrucken. Sie passt in einen Fensterumschlag.'
      : `${count} Personen bekommen je einen Brief mit Code und QR-Code, alle in einer PDF-Datei zum Ausdrucken. Sie passen in Fensterumschläge.`,
  how: 'Mit dem Code nennt die Person ihre E-Mail-Adresse. Dorthin geht dann die Einladung. Der Code gilt 60 Tage; frühere Codes gelten nicht mehr.',
  most: (count: number) => `Auf einmal entstehen höchstens ${count} Briefe. Die übrigen bleiben ausgewählt.`,
  sender: (line: string) => `Absender im Fenster: ${line}.`,
  noSender:
    'Auf den Briefen fehlt noch Ihre Anschrift. Was nicht zugestellt werden kann, kommt dann nicht zu Ihnen zurück. Administratoren tragen sie unter „Farben, Logo, Kontakt“ ein.',
  withoutPostal: (names: string) => `Ohne Anschrift, bitte selbst übergeben: ${names}.`,
  nobody: 'Für niemanden in der Auswahl lässt sich gerade ein Brief erstellen.',
  make: (count: number): string => (count === 1 ? 'Brief erstellen' : 'Briefe erstellen'),
  making: 'Wird erstellt …',
  done: (count: number) => (count === 1 ? 'Der Brief ist erstellt.' : `${count} Briefe sind erstellt.`),
  file: 'Briefe',
  letterOf: (day: string) => `Brief: ${day}`,
  test: 'Einladung zur Probe an mich senden',
  tested: (email: string) => `Die Einladung ist zur Probe an ${email} unterwegs.`,
};

export type LettersTexts = typeof lettersDe;
