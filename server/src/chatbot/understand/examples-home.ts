/** Sentences about the home, its house and what is found in the portal. */
export const aboutHome = {
  damage: `
    Die Klinke ist locker
    Die Wand ist feucht
    Der Briefkasten klemmt
    Die Lüftung ist laut und defekt
    Fensterscheibe gesprungen
    Der Türöffner ist kaputt
    Die Dachrinne ist verstopft
    Regen kommt durch das Fenster
    The dishwasher is leaking
    Die Lampe im Keller ist defekt
    Das Küchenfenster lässt sich nicht öffnen
    Die Klingel funktioniert nicht
    Der Abfluss in der Dusche ist verstopft
    Schaden melden
    Ich habe einen Mangel in der Wohnung
    Im Bad ist Schimmel an der Wand
    Toilettenspülung läuft ständig
    Die Jalousie ist kaputt
    Die Tür vom Balkon klemmt
    Der Aufzug ist ausgefallen
    Der Fahrstuhl bleibt immer stehen
    Wasserhahn undicht
    Der Rauchmelder ist defekt und piept
    Das Licht im Hausflur brennt immer
    Die Steckdose hat keinen Strom mehr
    Es gab einen Wasserschaden im Flur
    Das Garagentor geht nicht auf
    Riss in der Fliese
    The window does not close
    Die Hausnummer am Eingang ist abgefallen
    The lamp in the hallway is out of order
    The toilet is blocked
    Broken door
    I want to report a damage
    Mould in the bathroom
    Die Eingangstür fällt nicht ins Schloss
    Ein Fleck an der Decke im Wohnzimmer
    Im Schlafzimmer riecht es muffig
    Gestern roch es seltsam im Bad
    Der Siphon stinkt
    Die Lampe am Eingang ist dunkel, bitte reparieren`,
  heating: `
    In der Wohnung sind nur 15 Grad
    Der Heizkörper wird nur oben warm
    Die Heizung ist kalt
    Heizkörper wird nicht warm
    Unsere Heizung ist ausgefallen
    Die Heizung funktioniert nicht
    Der Heizkörper im Bad ist defekt
    Die Wohnung ist kalt, wir frieren
    Es wird nicht warm in der Wohnung
    Thermostat kaputt
    Heizkörper gluckert
    Die Therme macht Geräusche
    Die Heizung tropft
    Heizung läuft nicht
    Therme geht aus
    Wann läuft die Heizung wieder
    Der Tank ist leer, das Heizöl ist alle
    Keine Heizung
    The heating does not work
    The radiator is cold
    It is freezing in our flat
    Boiler broken
    Heizung lässt sich nicht abstellen, viel zu warm`,
  water: `
    Es kommt kein warmes Wasser
    Wir haben kein Wasser
    Das Warmwasser ist ausgefallen
    Das Wasser ist nur lauwarm
    Wasser aus dem Hahn ist trüb
    Die Dusche wird nicht warm
    Braunes Wasser aus der Leitung
    Der Wasserdruck ist zu schwach
    Wurde das Wasser abgestellt
    Warum ist das Wasser abgesperrt
    No warm water
    The water is brown
    The shower is cold
    Low water pressure
    There is no water`,
  key: `
    Kann ich den Kellerschlüssel nachmachen lassen
    Schlüssel für meine Tochter
    Ich habe meinen Schlüssel verloren
    Wohnungsschlüssel weg
    Ich brauche einen neuen Schlüssel
    Zusätzlichen Schlüssel bestellen
    Schlüssel nachmachen lassen
    Mein Schlüssel wurde gestohlen
    Ich habe mich ausgesperrt
    Ich komme nicht in die Wohnung, Schlüssel liegt drinnen
    Der Schlüssel passt nicht ins Schloss
    Schlüssel abgebrochen
    Transponder defekt
    Ersatzschlüssel für den Briefkasten
    I lost my key
    I need a second key
    I am locked out
    My key fob does not work`,
  document: `
    Wo ist die Hausordnung
    Darf ich ein Haustier halten
    Ist Grillen im Garten erlaubt
    Zeigen Sie mir unseren Vertrag
    Ist Grillen auf dem Balkon erlaubt
    Are pets allowed
    Darf man Kinderwagen im Treppenhaus abstellen
    Wo darf ich mein Fahrrad abstellen
    Dürfen wir sonntags die Waschmaschine benutzen
    Can we have a barbecue in the garden
    Welche Ruhezeiten gelten im Haus
    Mietvertrag für die Garage
    Our tenancy agreement
    Ich brauche den Energieausweis
    Mietvertrag anzeigen
    Wo liegt mein Mietvertrag
    Ich suche das Protokoll der Versammlung
    Wo finde ich die Einladung zur Versammlung
    Ich brauche eine Bescheinigung vom Vermieter
    Mietschuldenfreiheitsbescheinigung
    Wirtschaftsplan
    Versicherung des Gebäudes
    Meine Dokumente
    Gibt es neue Unterlagen für mich
    Welche Dokumente habe ich
    Show me my documents
    Where is my lease
    I need the energy certificate
    Minutes of the owners meeting
    House rules
    Ein Schreiben von der Verwaltung suchen
    Beschlüsse der letzten Versammlung
    Bestätigung für das Einwohnermeldeamt`,
  tenancy: `
    Wie lange wohne ich schon hier
    Wann war mein Einzug
    An welchem Tag bin ich eingezogen
    Wann begann mein Vertrag
    Vertragsbeginn
    Wann sind wir hier eingezogen
    Bis wann läuft mein Vertrag
    Wann zogen wir ein
    When did I move in
    How long have I lived here
    When does my lease end
    Since when do I live here`,
  statement: `
    Ich suche die Betriebskostenabrechnung
    Nebenkostenabrechnung 2020
    Wo ist meine Abrechnung
    Heizkostenabrechnung vom letzten Jahr
    Ist die Jahresabrechnung schon fertig
    Bekomme ich bald meine Nebenkosten
    Abrechnung 2019 herunterladen
    Hausgeldabrechnung
    Die Abrechnung über die Heizkosten
    Ich finde die Betriebskosten nicht
    Zeig mir die Abrechnung
    Where is my bill
    Service charge statement 2020
    My utility statement
    Statement for last year
    Wann bekomme ich die Abrechnung
    Abrechnung für die Steuererklärung`,
  consumption: `
    Vergleich mit anderen Haushalten
    Wie viele Kubikmeter Wasser
    Liege ich über dem Durchschnitt
    Wie hoch ist mein Verbrauch
    Verbrauch anzeigen
    Wie viel kWh habe ich verbraucht
    Mein Heizverbrauch im März
    Warmwasserverbrauch
    Wie viel Warmwasser habe ich verbraucht
    Wie viel habe ich geheizt
    Verbrauche ich mehr als letztes Jahr
    Habe ich weniger geheizt als im Vormonat
    Verbrauchswerte
    UVI anzeigen
    Verbrauch im Vergleich zum Durchschnitt
    My energy consumption
    How much did I use
    Show my usage
    Wasserverbrauch
    Heizung Verbrauch`,
  notice: `
    Was hängt am Schwarzen Brett
    Was hängt im Schaukasten unten
    Gibt es neue Aushänge
    Aushang zum Sperrmüll
    Wo finde ich den Aushang
    Welche Mitteilungen gibt es
    Neuigkeiten im Haus
    Was gibt es Neues
    Aushang lesen
    Der Aushang über die Bauarbeiten
    Gibt es etwas Neues von der Hausverwaltung
    Any new notices
    What is new in the house
    Show me the notice board
    Schwarzes Brett`,
  appointment: `
    Wann kommt jemand zum Prüfen
    Wann wird Heizöl geliefert
    Kommt heute der Gutachter
    Wann wird Glasfaser verlegt
    Termin der Schädlingsbekämpfung
    What time is the inspection
    Wann kommt der Ableser
    Wann wird abgelesen
    Wann kommt der Kaminkehrer
    Wann ist die Versammlung
    Wann ist die Wartung der Heizung
    Termin für die Prüfung der Rauchmelder
    Muss ich bei der Wartung der Rauchmelder zu Hause sein
    Wann kommen die Handwerker
    Gibt es einen Termin für die Ablesung
    Welche Termine gibt es
    Nächster Termin
    Um wie viel Uhr kommt der Monteur
    Wann ist das Wasser abgestellt
    Bis wann ist der Strom abgeschaltet
    When is the meeting
    When does the chimney sweep come
    Next appointment
    Meter reading date
    Any appointments this month
    Wann werden die Rauchmelder kontrolliert
    Wann wird der Zähler abgelesen
    Wartung der Feuerlöscher
    Prüfung der Feuerlöscher wann`,
  contact: `
    Gibt es einen Bereitschaftsdienst für Sanitär
    An wen kann ich mich wenden
    Wer kümmert sich um den Spielplatz
    Ist jemand am Sonntag erreichbar
    Wer ist zuständig
    Wer bestellt das Heizöl für den Tank
    Wie ist die Nummer vom Hausmeister
    Wer ist hier der Hausmeister
    Wie kann ich den Hausmeister anrufen
    Telefonnummer der Verwaltung
    Kontakt zur Buchhaltung
    Wer ist mein Ansprechpartner
    Wen rufe ich an
    Gibt es einen Schlüsseldienst
    Nummer für den Notdienst
    Hat der Notdienst nachts eine andere Nummer
    Wie heißt mein Verwalter
    E-Mail der Hausverwaltung
    Wer reinigt das Treppenhaus
    Wer ist der Elektriker
    Whom do I call
    Phone number of the caretaker
    How can I reach the management
    Who is responsible
    Wann hat die Verwaltung Sprechzeiten
    Wann haben Sie geöffnet
    Wie sind Ihre Öffnungszeiten
    Wann ist das Büro offen
    What are your opening hours
    Bereitschaftsdienst am Feiertag
    Gibt es einen Notdienst bei Stromausfall
    Ansprechpartner für die Abrechnung
    Wie lautet meine Kundennummer
    Anschrift der Verwaltung
    Wo hat der Vermieter seine Adresse
    Who can I contact about my statement`,
};
