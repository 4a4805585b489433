import type { AddressesTexts } from './addresses-texts.de.js';

/** The most websites that the server takes. */
const most = 20;
const loopback = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** The origins that stand in a field, one a line and each once, and what is wrong with them as a sentence. */
export function readOrigins(text: unknown, texts: AddressesTexts): { origins: string[]; wrong: string | undefined } {
  const lines = String(text ?? '')
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, ''));
  let wrong: string | undefined;
  const origins = lines.flatMap((line, at) => {
    if (!line) return [];
    const origin = originOf(line);
    if (!origin) wrong ??= texts.originWrong(at + 1, line);
    else if (!origin.startsWith('https:') && !loopback.test(origin)) wrong ??= texts.originNotHttps(at + 1);
    return origin ? [origin] : [];
  });
  const once = [...new Set(origins)];
  return { origins: once, wrong: wrong ?? (once.length > most ? texts.originsTooMany : undefined) };
}

/** The origin that an address consists of, as browsers write it; undefined where it has more to it, or is none. */
function originOf(line: string): string | undefined {
  if (!/^https?:\/\/[^\s/?#@*]+$/i.test(line) || !URL.canParse(line)) return undefined;
  return new URL(line).origin;
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const pattern = new RegExp(`^(?=.*[a-z])(?:${label}\\.)+${label}$`);

/** The host name that was typed, in the form of DNS; undefined where it is none. */
export function readHost(text: unknown): string | undefined {
  const typed = String(text ?? '').trim();
  const host = URL.canParse(`https://${typed}`) ? new URL(`https://${typed}`).host : '';
  return pattern.test(host) && typed.toLowerCase() !== '' && !/[/?#@:]/.test(typed) ? host : undefined;
}
