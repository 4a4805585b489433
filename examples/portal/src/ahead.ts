import { type Http, mayBeSignedIn } from '@p24/sdk';

/** What was asked before the portal was there, by its address; null where no answer came. */
const asked = new Map<string, Promise<Response | null>>();

/**
 * Asks for what a page names with `<meta name="p24-ahead" content="/api/…">`, where somebody may be signed in: for any
 * address, or for the one in `data-at` alone.
 */
export function askAhead(): void {
  if (!mayBeSignedIn()) return;
  for (const { content, dataset } of document.querySelectorAll<HTMLMetaElement>('meta[name="p24-ahead"]')) {
    if (dataset.at && dataset.at !== location.pathname + location.search) continue;
    const { href } = new URL(content, location.origin);
    asked.set(
      href,
      fetch(href, { cache: 'no-store' }).catch(() => null),
    );
  }
}

/** What nobody has taken after so many milliseconds is forgotten: later it may be out of date. */
const lasting = 10_000;

/** Whether a request wants its answer in the language in which the browser asked ahead, its own. */
const inOwnLanguage = (wanted: string | undefined): boolean =>
  !wanted || new Intl.Locale(wanted).language === new Intl.Locale(navigator.language).language;

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
    const fits = method === 'GET' && !headers.authorization && inOwnLanguage(headers['accept-language']);
    const early = fits ? asked.get(url) : undefined;
    asked.delete(url);
    const answer = await early;
    return answer?.ok ? answer : send(request);
  };
}
