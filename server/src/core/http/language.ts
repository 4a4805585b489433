import type { Locale } from './context.js';

const remembered = new Map<string, Locale>();

function negotiate(header: string): Locale {
  const wishes = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.split('-')[0], quality: quality ? Number(quality) : 1 };
  });
  const wish = (language: Locale) => wishes.find((one) => one.language === language)?.quality ?? 0;
  return wish('en') > wish('de') ? 'en' : 'de';
}

/** The language that an Accept-Language header prefers among ours (RFC 9110); German when it names neither. */
export function preferredLocale(header: string | undefined): Locale {
  if (!header) return 'de';
  const known = remembered.get(header);
  if (known) return known;
  const locale = negotiate(header);
  if (remembered.size < 500) remembered.set(header, locale);
  return locale;
}
