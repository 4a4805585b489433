import { type Http, type Me, mayBeSignedIn } from '@p24/sdk';
import { preferences } from './preferences.js';
import { managedBy, sidesOf } from './sides.js';

/** The language in which everything is asked ahead. */
const { locale } = preferences();

/** What was asked before the portal was there, by its address; null where no answer came in time. */
const asked = new Map<string, Promise<Response | null>>();
/** Until what is for one side of the portal alone was asked, too. */
let siding: Promise<void> = Promise.resolve();
/** Whether what was asked is too old, or somebody else's. */
let over = false;

/** So long an answer is waited for before it is asked for anew, with the limits of whoever needs it, in milliseconds. */
const patience = 5000;

const hrefOf = (path: string): string => new URL(path, location.origin).href;

function ask(path: string): void {
  const href = hrefOf(path);
  const answer = fetch(href, { cache: 'no-store', headers: { 'accept-language': locale } });
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  asked.set(href, Promise.race([answer.catch(() => null), late]));
}

/**
 * Asks for what a page names with `<meta name="p24-ahead" content="/api/…">`, where somebody may be signed in: for any
 * address, or for the one in `data-at` alone; with `data-side` as soon as it is known that the person is on that side of
 * the portal, where `{source}` stands for the data source that they manage.
 */
export function askAhead(): void {
  if (!mayBeSignedIn()) return;
  const wanted = [...document.querySelectorAll<HTMLMetaElement>('meta[name="p24-ahead"]')].filter(
    ({ dataset }) => !dataset.at || dataset.at === location.pathname + location.search,
  );
  for (const { content, dataset } of wanted) if (!dataset.side) ask(content);
  const sided = wanted.filter(({ dataset }) => dataset.side);
  if (sided.length > 0) siding = askOnSide(sided).catch(() => {});
}

async function askOnSide(wanted: readonly HTMLMetaElement[]): Promise<void> {
  const answer = await asked.get(hrefOf('/api/v1/me'));
  // From a copy: the answer itself is for the request that takes it.
  const me: Me | undefined = answer?.ok ? await answer.clone().json() : undefined;
  if (!me || me.needsFactor || over) return;
  const sides: readonly (string | undefined)[] = sidesOf(me);
  const source = managedBy(me)[0]?.sourceId ?? '';
  for (const { content, dataset } of wanted) if (sides.includes(dataset.side)) ask(content.replace('{source}', source));
}

function forget(): void {
  over = true;
  asked.clear();
}

/** What nobody has taken after so many milliseconds is forgotten: later it may be out of date. */
const lasting = 10_000;

/**
 * Lets requests take what was asked ahead, each answer once: none with a token, which may be somebody else's, none in
 * another language, and none once the session that was asked for is over.
 */
export function takeAhead(http: Http): void {
  setTimeout(forget, lasting);
  http.session.subscribe((signedIn) => {
    if (!signedIn) forget();
  });
  const send = http.transport;
  http.transport = async (request) => {
    const { method, url, headers } = request;
    const fits = method === 'GET' && !headers.authorization && (headers['accept-language'] ?? locale) === locale;
    if (fits && !asked.has(url)) await siding;
    const early = fits ? asked.get(url) : undefined;
    asked.delete(url);
    const answer = await early;
    // What was refused is asked anew, and then repeated as the server wishes.
    return answer?.ok ? answer : send(request);
  };
}
