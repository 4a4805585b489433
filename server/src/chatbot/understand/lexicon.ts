/**
 * What the assistant knows words for, by meaning: German and English, as people type them. Several words in a row are
 * joined by `_`. A word stands under one meaning only; endings, umlauts, compounds and typing errors are seen to.
 */
export const lexicon = {
  gas: 'gas erdgas flüssiggas faule_eier faulen_eiern rotten_eggs',
  smell:
    'riecht riechen rieche roch gerochen geruch stinkt stinken gestank smell smells smelling smelled stinks mieft müffelt',
  leak: 'ausgetreten austritt ausströmt entweicht leck undicht leak leaking leaks strömt_aus tritt_aus',
  fire: 'feuer brand flammen fire flames feuer_gefangen',
  burns: 'brennt brennen brennts burning burns lichterloh abgebrannt kokelt schmort',
  'carbon-monoxide': 'kohlenmonoxid carbon_monoxide co_melder co_warner',
  alarm: 'alarm geht_los going_off heult ausgelöst',
  smoke: 'rauch qualm qualmt qualmen smoke rauchentwicklung',
  burnt: 'verbrannt verschmort angebrannt verkohlt angekokelt versengt burnt',
  'smoke-alarm': 'rauchmelder rauchwarnmelder brandmelder feuermelder smoke_alarm smoke_detector',
  tank: 'tank tanks öltank heizöl heizöltank oil_tank heating_oil',
  extinguisher: 'feuerlöscher fire_extinguisher brandschutz',
  'fire-lane': 'feuerwehrzufahrt feuerwehr fire_lane',
  smoking: 'raucht raucher rauchen geraucht zigarette zigaretten smokes smoking',
  barbecue: 'grill grillt grillen barbecue bbq',
  water: 'wasser trinkwasser water leitungswasser wassers',
  'hot-water': 'warmwasser heisswasser warmes_wasser warmen_wasser heisses_wasser hot_water warm_water',
  'pipe-burst': 'rohrbruch wasserrohrbruch wasserrohr_geplatzt burst_pipe',
  burst: 'geplatzt gebrochen abgerissen burst',
  ceiling: 'decke zimmerdecke ceiling',
  wall: 'wand wände wall',
  gushes: 'spritzt schiesst strömt sprudelt läuft_über pouring gushing',
  runs: 'läuft laufen lauft fliesst fliessen rinnt runs running coming kommt kimmt',
  flooded: 'überschwemmt überschwemmung überflutet überflutung vollgelaufen unter_wasser flooded flooding flood',
  drips: 'tropft tropfen dripping drips',
  pipe: 'rohr rohre leitung wasserleitung pipe wasserrohr eckventil',
  lift: 'aufzug fahrstuhl lift elevator personenaufzug aufzugs aufzüge fahrstuhls fahrkorb',
  stuck: 'fest stecke steckt stecken steckengeblieben stuck festsitzen festsitze',
  trapped: 'gefangen eingeschlossen eingesperrt trapped',
  someone: 'ich wir jemand mutter vater mann kind leute personen person sohn tochter i we someone people',
  help: 'hilfe help sos zu_hilfe',
  emergency: 'notfall emergency notfälle',
  hurt: 'schwindelig schwindlig dizzy bewusstlos verletzt ohnmächtig unconscious injured atemnot herzinfarkt schlaganfall blutet brustschmerz brustschmerzen kriegt_keine_luft kriege_keine_luft krieg_keine_luft bekommt_keine_luft bekomme_keine_luft bekomm_keine_luft cannot_breathe cant_breathe chest_pain',
  sparks: 'funken stromschlag kurzschluss sparks',
  not: 'nicht nich kein keine keinen keiner keinerlei koa koan koaner koane kei ka keen keene nix net ned nit nie nimmer weder neither not no dont doesnt isnt wont without ohne',
  works: 'geht gehn gehen funktioniert funktionieren works working tut',
  broken:
    'kaputt defekt defekte ausgefallen ausfall störung gestört broken klemmt verstopft verstopfung abgebrochen beschädigt blocked ausser_betrieb out_of_order spinnt gluckert piept rauscht zerbrochen gesprungen wackelt locker lose quietscht hakt summt flackert abgefallen gerissen knarrt came_off lässt_sich_nicht zersprungen verrostet verstellt funktionslos failing jammed cracked loose',
  cold: 'kalt eiskalt frieren friere cold freezing ausgekühlt lauwarm grad degrees lauwarmes kaltes ausgekühlte kühl chilly',
  warm: 'warm heiss',
  heating:
    'heizung heizkörper therme gastherme thermostat radiator heating boiler heizkessel fussbodenheizung heizungsanlage',
  damage: 'schaden schäden mangel mängel damage wasserschaden',
  fixture:
    'licht lampe beleuchtung steckdose fenster tür haustür wohnungstür kellertür rolladen rollladen jalousie klingel gegensprechanlage sprechanlage wasserhahn waschmaschine spülmaschine geschirrspüler toilette klo wc spülung klospülung spülkasten abfluss siphon schimmel riss dach balkon garagentor tor strom sicherung fliese fliesen parkett boden herd badewanne waschbecken light lamp window door toilet drain sink outlet mould mold socket tap faucet bulb washing_machine wasserfleck fleck lichtschalter geländer briefkasten türöffner türschloss türgriff türklinke klinke griff handle feuchte feucht feuchtigkeit nass damp moisture armatur duschkopf duschkabine stufe treppe lüftung lüfter antenne fernsehen internet wlan dachrinne regenrinne fallrohr zaun spielplatz schaukel trockner kühlschrank ofen backofen herdplatte hausnummer hausnummern house_number dunstabzug putz tapete silikon fuge fugen scharnier markise rolltor schranke sicherungskasten bewegungsmelder laterne zargen glasscheibe scheibe fensterscheibe glass ceramic tile lock intercom doorbell shutter blinds stove oven wall_socket',
  shower: 'dusche shower duschen wasserdruck druck',
  brown: 'braun braunes rostig rostiges trüb brown rusty gelb gelbes verfärbt schmeckt riechendes dirty_water yellow',
  'shut-off': 'abgestellt abgesperrt abgeschaltet turned_off shut_off wasserabstellung unterbrochen',
  key: 'schlüssel hausschlüssel wohnungsschlüssel haustürschlüssel briefkastenschlüssel kellerschlüssel transponder schlüsselchip key keys schliessanlage schloss fob nachmachen schlüsselkopie ersatzschlüssel zylinder schliesszylinder',
  'locked-out': 'ausgesperrt locked_out locked_myself',
  lost: 'verloren weg verlegt geklaut gestohlen lost stolen',
  document:
    'dokument dokumente unterlagen papiere pdf document documents papers schriftstück bescheid briefe brief anhang ablage letters letter',
  'house-rules': 'hausordnung house_rules ruhezeiten mittagsruhe',
  energy: 'energieausweis energiepass energy_certificate energy_performance',
  lease: 'mietvertrag vertrag rental_contract lease tenancy_agreement rental_agreement contract',
  minutes: 'protokoll versammlungsprotokoll minutes beschlüsse beschlusssammlung',
  invitation: 'einladung invitation tagesordnung agenda',
  confirmation:
    'wohnungsgeberbestätigung bestätigung bescheinigung mietbescheinigung wohnungsgeberbescheinigung confirmation certificate_of_residence mietschuldenfreiheitsbescheinigung mietbestätigung meldebescheinigung anmeldung bürgeramt nachweis',
  insurance: 'versicherung versicherungsnachweis gebäudeversicherung insurance police',
  plan: 'wirtschaftsplan budget_plan',
  statement:
    'abrechnung nebenkostenabrechnung betriebskostenabrechnung heizkostenabrechnung hausgeldabrechnung jahresabrechnung endabrechnung einzelabrechnung bill statement nk_abrechnung bk_abrechnung nka',
  costs: 'nebenkosten betriebskosten heizkosten service_charge service_charges utility utilities umlagen',
  'house-money': 'hausgeld wohngeld',
  find: 'finde finden find gefunden suche suchen wo where herunterladen download runterladen liegt lies looking',
  show: 'zeig zeige zeigen show anzeigen sehen see display anschauen einsehen',
  consumption:
    'verbrauch verbraucht verbrauche verbräuche kwh kilowattstunden uvi verbrauchsinformation verbrauchswerte consumption usage heizverbrauch energieverbrauch durchschnitt durchschnittshaushalt vergleich vergleichswert kubikmeter average comparison energieverbrauchs energy_did much_energy much_water',
  heated: 'geheizt verheizt heizt heizen heating_energy',
  'how-much': 'wieviel wie_viel how_much wie_hoch',
  notice:
    'brett pinnwand infokasten schaukasten aushang aushänge aushangs schwarzes_brett schwarzen_brett mitteilung mitteilungen neuigkeiten news noticeboard notice_board notice notices bekanntmachung rundschreiben anschlag ausgehängt schwarzem_brett',
  new: 'neues neuigkeit new aktuelles aktuelle',
  appointment: 'termin termine uhrzeit viel_uhr appointment appointments datum date schedule scheduled',
  when: 'wann wan when bis_wann what_time seit_wann um_wieviel welchem_tag welcher_tag welchen_tag what_day which_day wie_lange how_long',
  visit:
    'schornsteinfeger kaminkehrer kaminfeger ableser ablesung ablesen abgelesen inspektion inspection wartung gewartet prüfung geprüft prüfen kontrolle handwerker monteur techniker chimney_sweep legionellenprüfung zählerwechsel rauchmelderprüfung trinkwasserprüfung ableseternin gerüst begehung besichtigung inspection_of engineer tüv gutachter sachverständiger gutachten surveyor kammerjäger schädlingsbekämpfer schädlingsbekämpfung pest_control exterminator legionellen probenahme beprobt beprobung heizungsmonteur heizungsmann heizungsbauer servicetechniker glasfaser telekom breitband kabelanschluss fibre fiber fensterputzer fensterreinigung glasreiniger window_cleaner wohnungsbesichtigung viewing maler painter painters gärtner gärtnerin gardener dachdecker roofer gerüstbauer handwerkerinnen',
  meeting: 'eigentümerversammlung versammlung meeting hausversammlung mieterversammlung',
  mails:
    'mails emails newsletter benachrichtigung benachrichtigungen benachrichtigungsmails notification notifications',
  unsubscribe: 'abbestellen abbestelle abbestellt abbestellung unsubscribe unsubscribing',
  'moved-in':
    'eingezogen einzug einzugsdatum vertragsbeginn mietbeginn mietdauer wohne_ich wohnen_wir lebe_ich leben_wir lived_here living_here i_live live_here moved_in move_in wohnungsbeginn',
  phone:
    'telefonnummer handynummer nummer telefon handy mobilnummer rufnummer festnetznummer festnetz tel handynr telefonnr handy_nr telefon_nr tel_nr phone phone_number mobile_number telephone number',
  reference:
    'kundennummer mieternummer vertragsnummer wohnungsnummer objektnummer referenznummer rechnungsnummer steuernummer personalnummer versicherungsnummer belegnummer kundennr mieternr vertragsnr customer_number contract_number tenant_number reference_number',
  email: 'email mail mailadresse emailadresse mail_adresse email_adresse email_address mail_address',
  address: 'adresse anschrift postanschrift postadresse address',
  moved: 'umgezogen umgemeldet moved',
  profile:
    'profil profile persönliche_daten persönlichen_daten meine_daten meine_angaben stored_about_me my_data my_details personal_details stammdaten',
  contact:
    'anrufen erreichen erreiche ansprechpartner ansprechpartnerin zuständig kontakt kontaktdaten contact responsible reach call sprechzeit sprechzeiten sprechstunde öffnungszeit öffnungszeiten bürozeiten geöffnet opening_hours office_hours wende wenden buchungsfragen',
  who: 'wer wen wem who whom an_wen',
  caretaker:
    'hausmeister hausmoaster hausmoasta hauswart hausmeisterdienst hausmeisterin hausbetreuer caretaker janitor hauswartin hausmeisters facility',
  accounting: 'buchhaltung buchhalter buchhalterin accounting accountant abrechnungsfragen',
  manager:
    'verwaltung hausverwaltung verwalter hausverwalter verwalterin objektbearbeiter vermieter landlord property_manager property_management management',
  locksmith: 'schlüsseldienst locksmith',
  'on-call':
    'notdienst bereitschaft bereitschaftsdienst notfallnummer notrufnummer wochenende emergency_number weekend',
  cleaning:
    'reinigung geputzt putzt gputzt gewischt putzdienst treppenhausreinigung hausreinigung cleaner cleaning putzfrau',
  electrician: 'elektriker electrician',
  plumber: 'klempner installateur plumber sanitär',
  ticket: 'ticket tickets vorgang vorgangsnummer meldung anfrage anliegen schadensmeldung request case reklamation',
  status:
    'status stand bearbeitet bearbeitungsstand gekümmert update fortschritt wie_weit siehts_aus sieht_es_aus erledigt bearbeitungsstatus zwischenstand processed progress',
  answer: 'antwort geantwortet beantwortet rückmeldung reagiert reaktion reply replied answer answered response',
  repair: 'repariert reparatur reparieren repair repaired fixed erneuert gestrichen behoben beheben handwerkertermin',
  report: 'melden mitteilen durchgeben eintragen einreichen report submit übermitteln',
  reported: 'gemeldet mitgeteilt geschrieben angeschrieben angerufen reported',
  bank: 'bankverbindung kontoverbindung konto kontonummer iban bank bankdaten bank_account bank_details kontodaten kontoinhaber',
  wrong: 'falsch falsche veraltet stimmt wrong outdated incorrect',
  change: 'ändern geändert endern geendert gewechselt änderung wechseln change changed umstellen aktualisieren',
  name: 'nachname nachnamen familienname namensänderung namenswechsel geheiratet heirat hochzeit verheiratet scheidung geschieden heisse surname last_name married wedding maiden_name',
  instalments:
    'raten rate ratenzahlung teilzahlung instalment instalments installments stundung abstottern ratenweise teilbeträgen monthly_payments',
  credit: 'guthaben überzahlung credit credit_balance auszahlen ausgezahlt auszahlung pay_out payout',
  'moving-out':
    'ausziehen ausziehe ziehe_aus ziehen_aus auszug kündigung kündigen kündige wohnungsübergabe moving_out move_out terminate termination',
  co2: 'kohlendioxid kohlendioxidkosten',
  form: 'formular formulare antrag anträge beantragen form forms vordruck',
  refund: 'erstattung rückerstattung erstatten erstattet zurück reimbursement refund',
  meter:
    'zähler zählerstand zählerstände wasseruhr wasserzähler heizkostenverteiler meter meters zählernummer gaszähler wärmezähler hauptzähler messgerät',
  reading: 'reading readings',
  rent: 'miete kaltmiete warmmiete rent mietzahlung kaution deposit grundmiete',
  pay: 'überweisen überweisung bezahlt bezahlen zahlen zahlung lastschrift abbuchung abgebucht angekommen eingegangen paid pay payment due fällig sepa einzugsermächtigung zahle bezahle kontoabbuchung verbucht buchung gutschrift transfer transferred debit',
  dunning: 'mahnung mahnungen mahnschreiben zahlungserinnerung rückstand dunning arrears',
  prepayment: 'vorauszahlung vorauszahlungen abschlag abschläge prepayment',
  'back-payment':
    'nachzahlung nachzahlen nachforderung rausbekommen herausbekommen raus_bekommen rausgekriegt raus_gekriegt money_back',
  increase:
    'mieterhöhung erhöhung gestiegen teurer erhöht increase increased indexmiete staffelmiete mietanpassung mieterhöhungsverlangen',
  noise:
    'laut lärm krach ruhestörung musik trampeln trampelt bellt bellen party noise loud noisy stampfen geschrei bohren nachtruhe feiern feiert party streit streiten schreit schreien gepolter hämmern baulärm staubsauger klavier schlagzeug hundegebell',
  allowed:
    'erlaubt gestattet genehmigt verboten darf_ich darf_man dürfen_wir allowed permitted haustier haustiere hund hunde katze katzen pet pets dog cat grillen untervermieten',
  neighbour: 'nachbar nachbarn nachbars nachbarin neighbour neighbor neighbours neighbors nebenan über_mir unter_mir',
  rubbish:
    'müll abfall sperrmüll dreck dreckig schmutz schmutzig mülltonne mülltonnen rubbish trash garbage dirty papierkorb container gelbe_tonne biotonne restmüll ungeziefer ratten mäuse',
  parking:
    'stellplatz parkplatz zugeparkt parken geparkt falschparker parking auto parkt parken_auf garage_zugeparkt fremdes_auto parked',
  blocks: 'versperren versperrt blockiert blockieren zugestellt',
  belongings: 'kinderwagen fahrrad fahrräder räder rollator',
  household: 'lebensgefährte lebensgefährtin partner partnerin zieht_bei zusammenziehen',
  resident: 'mieter mieterin bewohner bewohnerin mieters tenant tenants mitbewohner',
  lives: 'wohnt lives wohnen',
  greeting:
    'hallo hi hey moin servus guten_tag guten_morgen guten_abend grüss_gott hello good_morning good_evening grüezi hallöchen hallöle nabend tach tag grüezi gruss',
  robot: 'roboter bot computer maschine chatbot robot automat ki wer_bist_du bist_du who_are_you are_you',
  thanks: 'danke vergelts_gott dankeschön merci thanks thank thx vielen_dank besten_dank',
  human:
    'mensch menschen mitarbeiter mitarbeiterin sachbearbeiter sachbearbeiterin human real_person rückruf zurückrufen callback call_me_back rufen_sie_mich rufen_sie_uns ruf_mich somebody_real real_human speak_to_someone speak_to_somebody jemandem_sprechen jemandem_reden telefonieren kundenservice hotline',
  forward: 'weiterleiten weitergeben forward weiterleitung weiterreichen richten_sie_aus geben_sie_das weitergegeben',
} as const satisfies Record<string, string>;

/** A meaning that the assistant has words for. */
export type Concept = keyof typeof lexicon;

/** Meanings that say how something is asked, not what about. */
export const manner: ReadonlySet<Concept> = new Set<Concept>([
  'someone',
  'not',
  'works',
  'runs',
  'find',
  'show',
  'new',
  'when',
  'who',
  'how-much',
  'change',
  'wrong',
  'answer',
  'lives',
  'warm',
  'help',
  'stuck',
  'ceiling',
  'wall',
  'greeting',
  'thanks',
]);
