import type { Page } from 'playwright';

/** A picture of the gallery: who looks at what, and what they do before it is taken. */
export interface Scene {
  name: string;
  /** Which of the servers shows it. */
  at: 'portal' | 'lindenhof' | 'nordlicht';
  path: string;
  /** Begins the demo's button of the person who signs in; nobody does without it. */
  as?: string;
  phone?: true;
  dark?: true;
  /** Height of a desktop's window. */
  height?: number;
  /** Whether what was done leads further down, and stays in sight. */
  below?: true;
  /** Waits for what is to be seen, after doing what leads there. */
  until: (page: Page) => Promise<unknown>;
}

const tenant = 'Mieter Mario Brühl';
const manager = 'Verwalterin';

const seen = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();

async function askAssistant(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fragen?' }).click();
  await page.getByLabel('Ihre Nachricht').fill('Bei uns im Bad ist ein Wasserrohr geplatzt!');
  await page.keyboard.press('Enter');
  await page.getByRole('log').locator('.message.assistant').nth(1).waitFor();
}

async function openDamage(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Schaden melden', exact: true }).getByRole('button').click();
  await page.getByLabel('Es sollte in den nächsten Tagen behoben werden').check();
  await page.getByLabel('in meiner Wohnung').check();
  await page.getByLabel(/^Was ist kaputt\?/).fill('Der Rollladen klemmt.');
}

async function openTicket(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /Wasserfleck/ })
    .first()
    .click();
  await page.getByLabel(/^Antwort an/).waitFor();
}

async function releaseNotice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Aushang schreiben' }).click();
  await page.getByLabel('Überschrift', { exact: true }).fill('Fensterputzer am Donnerstag');
  await page.locator('p24-manage-notices [contenteditable=true]').fill('Bitte räumen Sie die Fensterbänke frei.');
  await page.getByRole('button', { name: 'Weiter zur Freigabe' }).click();
  const dialog = page.getByRole('dialog', { name: 'Aushang freigeben' });
  await dialog.getByText('Wohnpark am Sportforum').first().click();
  await dialog
    .getByText(/sehen? den Aushang/)
    .first()
    .waitFor();
}

/** All pictures of docs/gallery.md. */
export const scenes: readonly Scene[] = [
  {
    name: 'homepage',
    at: 'lindenhof',
    path: 'fuer-mieter.html',
    as: tenant,
    until: seen('p24-notice-board [part=title]'),
  },
  { name: 'website', at: 'lindenhof', path: '', height: 1000, until: seen('.street') },
  { name: 'website-dark', at: 'lindenhof', path: '', dark: true, height: 1000, until: seen('.street') },
  { name: 'second-brand', at: 'nordlicht', path: '', height: 1000, until: seen('.street') },
  {
    ...{ name: 'second-brand-phone', at: 'nordlicht', path: 'fuer-mieter.html', as: 'Mieterin Svenja', phone: true },
    until: seen('p24-notice-board [part=title]'),
  },
  {
    ...{
      name: 'consumption-phone-dark',
      at: 'lindenhof',
      path: 'verbrauch.html',
      as: tenant,
      phone: true,
      dark: true,
      below: true,
    },
    until: (page) => page.locator('p24-consumption [part=chart]').first().scrollIntoViewIfNeeded(),
  },
  { name: 'portal', at: 'portal', path: '', as: tenant, until: seen('portal-overview h1, portal-overview h2') },
  {
    name: 'documents-dark',
    at: 'portal',
    path: 'dokumente',
    as: tenant,
    dark: true,
    until: seen('p24-documents [part~=document]'),
  },
  { name: 'form-phone', at: 'portal', path: 'formulare', as: tenant, phone: true, below: true, until: openDamage },
  { name: 'assistant-phone', at: 'portal', path: 'aushang', as: tenant, phone: true, until: askAssistant },
  { name: 'desk', at: 'portal', path: 'verwaltung', as: manager, until: seen('portal-desk') },
  { name: 'ticket-desk', at: 'portal', path: 'verwaltung/tickets', as: manager, until: openTicket },
  { name: 'release', at: 'portal', path: 'verwaltung/aushang', as: manager, until: releaseNotice },
  { name: 'people', at: 'portal', path: 'verwaltung/personen', as: manager, until: seen('p24-manage-users tbody tr') },
  {
    ...{ name: 'brand', at: 'portal', path: 'verwaltung/auftritt', as: manager, height: 1000 },
    until: seen('p24-manage-brand .panels'),
  },
] as const satisfies readonly Scene[];
