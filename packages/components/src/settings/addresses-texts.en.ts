import type { AddressesTexts } from './addresses-texts.de.js';

/** Texts of `p24-manage-addresses` in English. */
export const en: AddressesTexts = {
  notManager: 'Property managers look after their websites and addresses of their own here.',
  title: 'Websites and your own address',
  websites: 'Your websites',
  websitesText: 'You may put the notice board, tickets and everything else on these websites. Others show nothing.',
  origins: 'Addresses of the websites, one on each line',
  originsHint: 'With https:// in front and nothing behind, for example https://www.your-company.com',
  save: 'Save',
  saving: 'Saving …',
  saved: 'Saved.',
  originWrong: (line, text) => `Line ${line}: "${text}" is not the address of a website.`,
  originNotHttps: (line) => `Line ${line}: the address has to begin with https://.`,
  originsTooMany: 'There can be no more than 20 websites.',
  hosts: 'Your own address for the portal',
  hostsText:
    'Under a name of your own domain residents see your name, your colours and your legal notes even before they sign in.',
  host: 'New name',
  hostHint: 'A name in front of your domain, for example tenants.your-company.com',
  hostWrong: 'Please write the name alone, for example tenants.your-company.com',
  add: 'Add',
  check: 'Check now',
  checkOf: (word, host) => `${word}: ${host}`,
  checking: 'Checking …',
  remove: 'Remove',
  removeOf: (host) => `Remove ${host}`,
  removeTitle: 'Remove address?',
  removeText: (host) => `Under ${host} the portal then shows without your name and colours.`,
  cancel: 'Cancel',
  states: { right: 'leads here', missing: 'no record yet', elsewhere: 'leads elsewhere', unknown: 'cannot be checked' },
  advice: {
    right: () => 'The record is right.',
    missing: () => 'There is no record yet, or it has not arrived everywhere. That may take up to a day.',
    elsewhere: (found) =>
      `The name leads to ${found} now. If your domain stands twice at the end, the dot at the end of the target is missing.`,
    unknown: () => 'No name server answers just now. Please try again later.',
  },
  guide: 'How to make the record',
  steps: [
    'Sign in where you bought your domain, and open the DNS settings of the domain.',
    'Add a new record of the kind CNAME.',
    'For "name" or "subdomain" write the front part alone, for example "tenants". Some providers want the whole name.',
    'For "target" or "value" write the address below. Where you edit zone files, a dot belongs at its end; in forms most providers add it themselves.',
    'Save, wait a few minutes, and press "Check now" here.',
  ],
  guideMore:
    'If there is a record of the kind A or AAAA for the name already, delete that first. For the domain without anything in front most providers allow no CNAME: take a name in front of it. The certificate for https is set up by whoever runs the server.',
  name: 'Name',
  kind: 'Kind',
  target: 'Target',
};
