import { type Http, mayBeSignedIn } from '@p24/sdk';
import { preferences } from './preferences.js';

/** The language in which everything is asked ahead. */
const { locale } = preferences();

/** What was asked before the portal was there, by its address; null where no answer came in time. */
const asked = new Map<string, Promise<Response | null>>();

/** So long an answer is waited for before it is asked for anew, with the limits of whoever needs it, in milliseconds. */
const patience = 5000;

/**
 * Asks for what a page names with `<meta name="p24-ahead" content="/api/…">`, where somebody may be signed in: for any
 * address, or for the one in `data-at` alone.
 */
export function askAhead(): void {
  if (!mayBeSignedIn()) return;
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  for (const { content, dataset } of document.querySelectorAll<HTMLMetaElement>('meta[name="p24-ahead"]')) {
    if (dataset.at && dataset.at !== location.pathname + location.search) continue;
    const { href } = new URL(content, location.origin);
    const answer = fetch(href, { cache: 'no-store', headers: { 'accept-language': locale } });
    asked.set(href, Promise.race([answer.catch(() => null), late]));
  }
}

/** What nobody has taken after so many milliseconds is forgotten: later it may be out of date. */
const lasting = 10_000;

/**
 * Lets requests take what was asked ahead, each answer once: none with a token, which may be somebody else's, none in
 * another language, and none once the session that was asked for is over.
 */
export function takeAhead(http: Http): void {
  setTimeout(() => asked.clear(), lasting);
  http.session.subscribe((signedIn) => {
    if (!signedIn) asked.clear();
  });
  const send = http.transport;
  http.transport = async (request) => {
    const { method, url, headers } = request;
    const fits = method === 'GET' && !headers.authorization && (headers['accept-language'] ?? locale) === locale;
    const early = fits ? asked.get(url) : undefined;
    asked.delete(url);
    const answer = await early;
    // What was refused is asked anew, and then repeated as the server wishes.
    return answer?.ok ? answer : send(request);
  };
}
