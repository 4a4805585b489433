import type { de } from './texts.de.js';

type Texts = Readonly<Record<Exclude<keyof typeof de, 'kinds'>, string>> & {
  readonly kinds: Readonly<Record<keyof (typeof de)['kinds'], string>>;
};

/** The words of the command line, in English. */
export const en: Texts = {
  usage: `p24, the service portal of property managers

  p24 import <file…> --source <code>             import tables, all of them or none
      --kind <kind>           contacts, contact-persons, notices, consumption, properties, units, contracts, bved
      --property <property>   number or name, for tables that do not name the property
      --unit <unit>           number (1001/0010) or name, for tables that do not name the unit
      --columns <columns>     what the columns of a table hold: "Mieterin=Name; Tel=Telefon; WE="
      --dry-run               only show what would happen

  p24 source create <code> --name <name> --admin <email>       make a managing company; the demo ends with it
      --admin-name <name>     what the person is called who sets it up
      --slug <word>           its name in addresses
      --origin <address>      page that embeds the portal, may be repeated
      --time-zone <zone>      Europe/Berlin unless said otherwise

  p24 account create --source <code> --contact <number or name> --email <email>         make a sign-in
      --person <name>         which of several people of the contact

  p24 keys list --source <code>                  show API keys: id, beginning, rights, valid until, last used
  p24 keys create <name> --source <code> --scope <right>       make one; it is shown this once
      --scope <right>         for example notices:read, may be repeated
      --days <days>           how long it is valid; 365 unless said otherwise, none for ever
  p24 keys revoke <id or beginning> --source <code>            end one at once, with all sign-ins through it

Passwords are asked for at the terminal, or read as the first line of the input.
`,
  kinds: {
    contacts: 'contacts',
    'contact-persons': 'contact persons',
    notices: 'notices',
    consumption: 'consumption',
    properties: 'properties',
    units: 'units',
    contracts: 'contracts',
    bved: 'consumption (bved)',
  },
  'report-head': '{file}: {kind}, {rows} rows, {encoding}',
  'report-counts':
    'new {created}, changed {updated}, unchanged {unchanged}, kept as history {superseded}, errors {errors}',
  'line-column': 'Line {line}, "{column}"',
  'line-only': 'Line {line}',
  'whole-file': 'File',
  more: 'There are more messages.',
  'nothing-imported': 'Nothing was taken over. Please correct the errors and import everything again.',
  'dry-run': 'That was a dry run: nothing was taken over.',
  imported: 'Everything was taken over.',
  'headings-found': 'Found: {headings}',
  reading: 'reading',
  merging: 'merging',
  'unknown-command': 'There is no such command.',
  'missing-option': 'Missing: {option}',
  'missing-file': 'The file {file} does not exist or cannot be read.',
  'unknown-kind': 'There is no such kind of table: {kind}',
  'columns-of-one': 'With --columns there may be one file at a time.',
  'not-columns': '"{said}" does not say what the column holds. Expected is, for example, "Tel=Telefon".',
  'unknown-source': 'There is no managing company "{source}".',
  'unknown-property': 'There is no property "{named}".',
  'unknown-unit': 'There is no unit "{named}".',
  'ambiguous-property': 'There are several properties "{named}". Please give the number.',
  'ambiguous-unit': 'There are several units "{named}". Please give the number, for example 1001/0010.',
  'payload-too-large': 'The file is larger than 64 MB. Please split it.',
  'wrong-slug': 'The word for addresses may only contain a-z, 0-9 and hyphens: {slug}',
  'wrong-origin': 'This is not the address of a page, for example https://www.example.com: {origin}',
  'wrong-zone': 'There is no such time zone: {zone}',
  'wrong-email': 'This is not an e-mail address: {email}',
  'source-exists': 'There is a managing company with this code or word for addresses already.',
  'source-created': 'The managing company {name} is made. {email} can sign in.',
  'unknown-contact': 'There is no contact "{contact}".',
  'several-people': 'This may be several people. Please choose with --person: {people}',
  'several-contacts': 'There are several contacts "{contact}". Please give the contact number.',
  'signs-in-already': '{person} can sign in already.',
  'account-created': '{person} can sign in with {email}.',
  'account-joined': '{email} can sign in already, the password stays. {person} now belongs to it.',
  key: '{id}  {hint}…  {name}\n  {scopes}\n  valid until {until}, last used {used}',
  'key-created': 'This is the API key "{name}". Please keep it: it is not shown again. Your data are at {address}',
  'key-revoked': 'The API key "{name}" is no longer valid.',
  'unknown-key': 'There is no API key "{key}".',
  'unknown-scope': 'There is no such right: {scope}. There are: {scopes}',
  'wrong-days': 'This is no number of days between 1 and 3650: {days}',
  'too-many-keys': 'There are 50 API keys already. Please revoke one first.',
  password: 'Password for {email}: ',
  'password-again': 'Once more: ',
  'passwords-differ': 'The two passwords differ.',
  'password-short': 'The password needs at least {min} characters. A short sentence is easy to remember.',
  'password-missing': 'The password is missing: type it at the terminal, or give it as the first line of the input.',
};
