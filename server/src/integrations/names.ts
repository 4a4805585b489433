/** Who a contact's name stands for. */
export interface Named {
  kind: 'person' | 'company';
  /** Each with first name first; a company stands for itself. */
  people: string[];
}

const LEGAL_FORM =
  /(^|[\s&.])(gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|se|eg|e\. ?v\.|e\. ?k\.|partg|partner|stiftung|verein|weg|versicherung)(\s|\.|,|$)/i;

/**
 * Reads a name as property software sorts it: `Schilling, Maria & Hans` is a couple, Maria Schilling and Hans
 * Schilling; without a comma it is a company.
 */
export function readName(name: string): Named {
  if (!name.includes(',') || LEGAL_FORM.test(name)) return { kind: 'company', people: [name] };
  let family = '';
  const people = name.split(/\s+(?:&|und|u\.)\s+/i).map((part) => {
    const [before = '', ...first] = part.split(',').map((piece) => piece.trim());
    if (first.length > 0) family = before;
    return `${first.length > 0 ? first.join(' ') : before} ${family}`.trim();
  });
  return { kind: 'person', people: [...new Set(people)] };
}
