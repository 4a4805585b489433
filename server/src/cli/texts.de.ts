/** The words of the command line, in German; `{name}` stands for a value. */
export const de = {
  usage: `p24, das Serviceportal der Hausverwaltung

  p24 import <Datei…> --source <Kürzel>          Tabellen einlesen, alle oder keine
      --kind <Art>            contacts, contact-persons, notices, consumption, properties, units, contracts, bved
      --property <Objekt>     Nummer oder Name, für Tabellen, die das Objekt nicht nennen
      --unit <Einheit>        Nummer (1001/0010) oder Name, für Tabellen, die die Einheit nicht nennen
      --columns <Spalten>     was in den Spalten einer Tabelle steht: "Mieterin=Name; Tel=Telefon; WE="
      --dry-run               nur zeigen, was geschähe

  p24 source create <Kürzel> --name <Name> --admin <E-Mail>    eine Verwaltung anlegen; die Demo endet damit
      --admin-name <Name>     wie die Person heißt, die sie einrichtet
      --slug <Wort>           ihr Name in Adressen
      --origin <Adresse>      Seite, auf der das Portal eingebettet wird, auch mehrmals
      --time-zone <Zone>      Europe/Berlin, wenn nichts anderes dasteht

  p24 account create --source <Kürzel> --contact <Nummer oder Name> --email <E-Mail>    eine Anmeldung anlegen
      --person <Name>         wer von mehreren Personen des Kontakts

  p24 keys list --source <Kürzel>                API-Schlüssel zeigen: Kennung, Anfang, Rechte, gültig bis, benutzt
  p24 keys create <Name> --source <Kürzel> --scope <Recht>     einen anlegen; er wird nur dieses eine Mal gezeigt
      --scope <Recht>         zum Beispiel notices:read, auch mehrmals
      --days <Tage>           so lange gilt er; 365, wenn nichts anderes dasteht, none für unbegrenzt
  p24 keys revoke <Kennung oder Anfang> --source <Kürzel>      einen sofort beenden, mit allen Anmeldungen durch ihn

Passwörter werden am Terminal gefragt oder als erste Zeile der Eingabe gelesen.
`,
  kinds: {
    contacts: 'Kontakte',
    'contact-persons': 'Ansprechpartner',
    notices: 'Aushänge',
    consumption: 'Verbrauch',
    properties: 'Objekte',
    units: 'Einheiten',
    contracts: 'Verträge',
    bved: 'Verbrauch (bved)',
  },
  'report-head': '{file}: {kind}, {rows} Zeilen, {encoding}',
  'report-counts':
    'neu {created}, geändert {updated}, unverändert {unchanged}, als Verlauf behalten {superseded}, Fehler {errors}',
  'line-column': 'Zeile {line}, „{column}“',
  'line-only': 'Zeile {line}',
  'whole-file': 'Datei',
  more: 'Es gibt noch mehr Meldungen.',
  'nothing-imported': 'Nichts wurde übernommen. Bitte berichtigen Sie die Fehler und lesen Sie alles noch einmal ein.',
  'dry-run': 'Das war ein Probelauf: Nichts wurde übernommen.',
  imported: 'Alles wurde übernommen.',
  'headings-found': 'Gefunden: {headings}',
  reading: 'lesen',
  merging: 'übernehmen',
  'unknown-command': 'Diesen Befehl gibt es nicht.',
  'missing-option': 'Es fehlt: {option}',
  'missing-file': 'Die Datei {file} gibt es nicht oder sie ist nicht lesbar.',
  'unknown-kind': 'Diese Art von Tabelle gibt es nicht: {kind}',
  'columns-of-one': 'Mit --columns geht eine Datei auf einmal.',
  'not-columns': '„{said}“ sagt nicht, was in der Spalte steht. Erwartet wird zum Beispiel „Tel=Telefon“.',
  'unknown-source': 'Eine Verwaltung „{source}“ gibt es nicht.',
  'unknown-property': 'Ein Objekt „{named}“ gibt es nicht.',
  'unknown-unit': 'Eine Einheit „{named}“ gibt es nicht.',
  'ambiguous-property': 'Das Objekt „{named}“ gibt es mehrmals. Bitte geben Sie die Nummer an.',
  'ambiguous-unit': 'Die Einheit „{named}“ gibt es mehrmals. Bitte geben Sie die Nummer an, zum Beispiel 1001/0010.',
  'payload-too-large': 'Die Datei ist größer als 64 MB. Bitte teilen Sie sie auf.',
  'wrong-slug': 'Das Wort für Adressen darf nur a-z, 0-9 und Bindestriche enthalten: {slug}',
  'wrong-origin': 'Das ist keine Adresse einer Seite, zum Beispiel https://www.example.de: {origin}',
  'wrong-zone': 'Diese Zeitzone gibt es nicht: {zone}',
  'wrong-email': 'Das ist keine E-Mail-Adresse: {email}',
  'source-exists': 'Eine Verwaltung mit diesem Kürzel oder Wort für Adressen gibt es schon.',
  'source-created': 'Die Verwaltung {name} ist angelegt. {email} kann sich anmelden.',
  'unknown-contact': 'Einen Kontakt „{contact}“ gibt es nicht.',
  'several-people': 'Das können mehrere sein. Bitte wählen Sie mit --person: {people}',
  'several-contacts': 'Den Kontakt „{contact}“ gibt es mehrmals. Bitte geben Sie die Kontaktnummer an.',
  'signs-in-already': '{person} hat schon eine Anmeldung.',
  'account-created': '{person} kann sich mit {email} anmelden.',
  'account-joined': '{email} hat schon eine Anmeldung, das Passwort bleibt. {person} gehört jetzt dazu.',
  key: '{id}  {hint}…  {name}\n  {scopes}\n  gültig bis {until}, zuletzt benutzt {used}',
  'key-created':
    'Das ist der API-Schlüssel „{name}“. Bitte bewahren Sie ihn auf: Er wird nicht noch einmal gezeigt. Ihre Daten stehen unter {address}',
  'key-revoked': 'Der API-Schlüssel „{name}“ gilt nicht mehr.',
  'unknown-key': 'Einen API-Schlüssel „{key}“ gibt es nicht.',
  'unknown-scope': 'Dieses Recht gibt es nicht: {scope}. Es gibt: {scopes}',
  'wrong-days': 'Das ist keine Zahl von Tagen zwischen 1 und 3650: {days}',
  'too-many-keys': 'Es gibt schon 50 API-Schlüssel. Bitte widerrufen Sie zuerst einen.',
  password: 'Passwort für {email}: ',
  'password-again': 'Noch einmal: ',
  'passwords-differ': 'Die beiden Passwörter sind verschieden.',
  'password-short': 'Das Passwort braucht mindestens {min} Zeichen. Ein kurzer Satz ist leicht zu merken.',
  'password-missing': 'Es fehlt das Passwort: am Terminal eingeben, oder als erste Zeile der Eingabe.',
} as const;
