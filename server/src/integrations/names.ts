/** Who a contact's name stands for. */
export interface Named {
  kind: 'person' | 'company';
  /** Each with first name first; a company stands for itself. */
  people: string[];
}

const LEGAL_FORM =
  /(^|[\s&.])(gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|se|eg|e\. ?v\.|e\. ?k\.|partg|partner|stiftung|verein|weg|versicherung)(\s|\.|,|$)/i;

/** Sorted with the family name, spoken before the first name. */
const TITLE = /^(?:(?:Prof|Dr|Dipl)\.(?:-\S+)?\s+)+/;

/** Whether a name can only be a company's. */
export const hasLegalForm = (name: string): boolean => LEGAL_FORM.test(name);

/**
 * Reads a name as property software sorts it: `Schilling, Maria & Hans` is a couple, Maria Schilling and Hans
 * Schilling; without a comma it is a company.
 */
export function readName(name: string): Named {
  if (!name.includes(',') || hasLegalForm(name)) return { kind: 'company', people: [name] };
  let family = '';
  const people = name.split(/\s+(?:&|und|u\.)\s+/i).map((part) => {
    const [before = '', ...pieces] = part.split(',').map((piece) => piece.trim());
    if (pieces.length === 0) return `${before} ${family}`.trim();
    const title = TITLE.exec(before)?.[0] ?? '';
    family = before.slice(title.length);
    return `${title}${pieces.join(' ')} ${family}`.trim();
  });
  return { kind: 'person', people: [...new Set(people)] };
}
