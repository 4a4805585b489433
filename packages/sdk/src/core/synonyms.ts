/**
 * Words for the same thing, everyday and official ones, German and English; the part of a compound will do. `_` joins
 * several in a row.
 */
export const synonyms = {
  costs: 'nebenkosten betriebskosten heizkosten umlagen service_charges service_charge utility utilities heating_costs',
  statement: 'abrechnung statement bill',
  settlement:
    'betriebskostenabrechnung nebenkostenabrechnung heizkostenabrechnung verbrauchsabrechnung jahresabrechnung nk_abrechnung bk_abrechnung',
  yearly: 'hausgeldabrechnung wohngeldabrechnung jahresabrechnung annual_statement',
  houseMoney: 'hausgeld wohngeld house_money',
  prepayment: 'vorauszahlung abschlag abschläge prepayment',
  lease: 'mietvertrag lease tenancy_agreement rental_contract rental_agreement',
  increase: 'mieterhöhung mietanpassung indexmiete staffelmiete rent_increase',
  deposit: 'kaution mietsicherheit deposit',
  reminder: 'mahnung zahlungserinnerung reminder dunning',
  termination: 'kündigung termination notice_to_quit',
  handover: 'übergabeprotokoll abnahmeprotokoll wohnungsübergabe handover',
  residence:
    'wohnungsgeberbestätigung wohnungsgeberbescheinigung vermieterbescheinigung meldebescheinigung proof_of_residence',
  confirmation: 'bestätigung bescheinigung nachweis confirmation certificate',
  tax: 'steuer finanzamt haushaltsnah tax',
  insurance: 'versicherung police insurance',
  houseRules: 'hausordnung house_rules',
  energy: 'energieausweis energiepass energy_certificate energy_performance',
  minutes: 'protokoll niederschrift beschluss beschlüsse minutes resolutions',
  meeting: 'versammlung meeting',
  invitation: 'einladung tagesordnung invitation agenda',
  plan: 'wirtschaftsplan haushaltsplan budget_plan',
  reserve: 'rücklage rückstellung reserve',
  maintenanceReserve: 'instandhaltungsrücklage erhaltungsrücklage instandhaltungsrückstellung',
  division: 'teilungserklärung gemeinschaftsordnung declaration_of_division',
  proxy: 'vollmacht proxy power_of_attorney',
  smokeAlarm: 'rauchmelder rauchwarnmelder brandmelder feuermelder smoke_alarm smoke_detector',
  lift: 'aufzug fahrstuhl lift elevator',
  parking: 'stellplatz parkplatz parking_space',
  privacy: 'datenschutz privacy',
} as const;

const groups = Object.values(synonyms).map((words) => words.split(' ').map((word) => word.replaceAll('_', ' ')));

const rows = groups.flat().filter((word) => word.includes(' '));
const row = rows
  .sort((one, other) => other.length - one.length)
  .map((words) => `${words.replaceAll(' ', '[\\s-]+')}(?!\\S)`)
  .join('|');
const spoken = new RegExp(`${row}|\\S+`, 'g');

/** The words of a search in lower case, several in a row that belong together as one, each before others that mean the same. */
export const meantBy = (search: string): string[][] =>
  (search.toLowerCase().match(spoken) ?? []).map((typed) => {
    const said = typed.replace(/[\s-]+/g, ' ');
    const others = groups.flatMap((group) =>
      group.flatMap((word) => (said.includes(word) ? group.map((other) => said.replace(word, other)) : [])),
    );
    return [...new Set([typed, ...others])];
  });
