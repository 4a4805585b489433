import type { Page } from 'playwright';
import sharp from 'sharp';
import type { openPlaces } from './people.js';

type Places = ReturnType<typeof openPlaces>;

/** A photo as a telephone takes it: held upright, with the place where it was taken. */
async function photo(name: string) {
  const buffer = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#b98f55' } })
    .withExif({ IFD0: { Make: 'Telefon' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 0/1' } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** Two photos of a damage. */
export const photos = () => Promise.all([photo('Bad.jpg'), photo('Decke.jpg')]);

/** Opens the form for damage to residents, with a ticket and a mail for each that is sent. */
export async function openForm({ household: { manage } }: Places, office: string): Promise<void> {
  const { items } = await manage<{ items: { id: string; key: string }[] }>('GET /forms');
  const form = items.find(({ key }) => key === 'damage');
  const delivery = { emails: [office], xml: true, replyTo: true, ticket: true, templateId: null };
  await manage(`PATCH /forms/${form?.id}`, { state: 'active', delivery });
}

/** What mails to this address say, as the page of kept mails shows them. */
export async function mailsTo({ url }: Places, address: string): Promise<string> {
  const answer = await fetch(`${url}/dev/mail?to=${encodeURIComponent(address)}`);
  const page = await answer.text();
  return page.includes(address) ? page : '';
}

/** The manager's tickets with these words in their title. */
export async function ticketsAbout({ household: { manage } }: Places, what: string) {
  const { items } = await manage<{ items: { id: string; title: string; attachments: number }[] }>('GET /tickets');
  return items.filter(({ title }) => title.includes(what));
}

/** The way to one's requests in the resident area of the website. */
export const toRequests = (page: Page) =>
  page.getByRole('navigation', { name: 'Mieterbereich' }).getByRole('link', { name: 'Anliegen', exact: true });
