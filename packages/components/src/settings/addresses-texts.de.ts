/** Texts of `p24-manage-addresses` in German. */
export const de = {
  notManager: 'Hier verwalten Hausverwaltungen ihre Webseiten und eigenen Adressen.',
  title: 'Webseiten und eigene Adresse',
  websites: 'Ihre Webseiten',
  websitesText:
    'Auf diesen Webseiten dürfen Sie Aushang, Tickets und alles andere einbauen. Auf anderen zeigt sich nichts.',
  origins: 'Adressen der Webseiten, eine in jeder Zeile',
  originsHint: 'Mit https:// am Anfang und ohne etwas dahinter, zum Beispiel https://www.ihre-verwaltung.de',
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert.',
  originWrong: (line: number, text: string) => `Zeile ${line}: „${text}“ ist keine Adresse einer Webseite.`,
  originNotHttps: (line: number) => `Zeile ${line}: Die Adresse muss mit https:// beginnen.`,
  originsTooMany: 'Mehr als 20 Webseiten gehen nicht.',
  hosts: 'Ihre eigene Adresse für das Portal',
  hostsText:
    'Unter einem Namen Ihrer eigenen Domain sehen Bewohner schon vor der Anmeldung Ihren Namen, Ihre Farben und Ihre rechtlichen Hinweise.',
  host: 'Neuer Name',
  hostHint: 'Ein Name vor Ihrer Domain, zum Beispiel mieter.ihre-verwaltung.de',
  hostWrong: 'Bitte schreiben Sie nur den Namen, zum Beispiel mieter.ihre-verwaltung.de',
  add: 'Hinzufügen',
  check: 'Jetzt prüfen',
  checkOf: (word: string, host: string) => `${word}: ${host}`,
  checking: 'Wird geprüft …',
  remove: 'Entfernen',
  removeOf: (host: string) => `${host} entfernen`,
  removeTitle: 'Adresse entfernen?',
  removeText: (host: string) => `Unter ${host} zeigt sich das Portal dann ohne Ihren Namen und Ihre Farben.`,
  cancel: 'Abbrechen',
  states: {
    right: 'führt hierher',
    missing: 'noch kein Eintrag',
    elsewhere: 'führt woandershin',
    unknown: 'nicht zu prüfen',
  },
  advice: {
    right: () => 'Der Eintrag stimmt.',
    missing: () =>
      'Es gibt noch keinen Eintrag, oder er ist noch nicht überall angekommen. Das kann bis zu einem Tag dauern.',
    elsewhere: (found: string) =>
      `Der Name führt jetzt zu ${found}. Steht Ihre Domain am Ende doppelt, fehlt der Punkt am Ende des Ziels.`,
    unknown: () => 'Gerade antwortet kein Namensserver. Bitte versuchen Sie es später noch einmal.',
  },
  guide: 'So richten Sie den Eintrag ein',
  steps: [
    'Melden Sie sich dort an, wo Sie Ihre Domain gekauft haben, und öffnen Sie die DNS-Einstellungen der Domain.',
    'Legen Sie einen neuen Eintrag der Art CNAME an.',
    'Schreiben Sie bei „Name“ oder „Subdomain“ nur den vorderen Teil, zum Beispiel „mieter“. Manche Anbieter wollen den ganzen Namen.',
    'Schreiben Sie bei „Ziel“ oder „Wert“ die Adresse darunter. Wo Sie Zonendateien bearbeiten, gehört ein Punkt ans Ende; in Formularen setzen ihn die meisten Anbieter selbst.',
    'Speichern Sie, warten Sie einige Minuten, und drücken Sie hier auf „Jetzt prüfen“.',
  ],
  guideMore:
    'Gibt es für den Namen schon einen Eintrag der Art A oder AAAA, löschen Sie diesen zuerst. Für die Domain ohne Vorsatz erlauben die meisten Anbieter keinen CNAME: Nehmen Sie dann einen Namen davor. Das Zertifikat für https richtet ein, wer den Server betreibt.',
  name: 'Name',
  kind: 'Art',
  target: 'Ziel',
};

export type AddressesTexts = typeof de;
