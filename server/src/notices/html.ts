import sanitizeHtml from 'sanitize-html';

/** Rich text as it is stored: markup that was cleaned, its plain text, and the beginning of that. */
export interface CleanText {
  html: string;
  plain: string;
  excerpt: string;
}

const links = ['https', 'mailto', 'tel'];

/** Elements that end a line of the plain text. */
const blocks = /<\/(?:h3|h4|p|li|blockquote|tr|table|ul|ol)>|<br \/>/g;

const control = /[^\P{Cc}\n\t]/gu;

const rich: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h3', 'h4', 'p', 'br', 'strong', 'em', 'u', 'ul', 'ol', 'li', 'a', 'blockquote'],
    ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], th: ['scope', 'colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
  allowedSchemes: links,
  allowProtocolRelative: false,
  enforceHtmlBoundary: false,
  nestingLimit: 20,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'svg', 'math', 'iframe'],
  transformTags: {
    h1: 'h3',
    h2: 'h3',
    h5: 'h4',
    h6: 'h4',
    b: 'strong',
    i: 'em',
    div: 'p',
    th: cell,
    td: cell,
    a: (tagName, { href }) => ({ tagName, attribs: href && isLink(href) ? { href, rel: 'noopener noreferrer' } : {} }),
  },
};

/** Keeps spans that a browser can lay out: a cell over a million columns hangs it. */
function cell(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const kept = Object.entries(attribs).filter(([name, value]) => name === 'scope' || /^[1-9]\d?$/.test(value));
  return { tagName, attribs: Object.fromEntries(kept) };
}

function isLink(href: string): boolean {
  return URL.canParse(href) && links.includes(new URL(href).protocol.slice(0, -1));
}

/** Undoes the escapes that sanitize-html writes, the ampersand last so that nothing is decoded twice. */
const decode = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function toPlain(html: string): string {
  const text = sanitizeHtml(html.replace(blocks, '$&\n'), { allowedTags: [], allowedAttributes: {} });
  return decode(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

/** Cleans rich text down to what notices may hold; whatever comes in, what leaves is inert. */
export function cleanHtml(dirty: string): CleanText {
  const html = sanitizeHtml(dirty.replace(control, ''), rich).trim();
  const plain = toPlain(html);
  return { html: plain === '' ? '' : html, plain, excerpt: [...plain.replaceAll('\n', ' ')].slice(0, 200).join('') };
}
