/** The most e-mail addresses that the server takes for one destination. */
const mostAddresses = 10;

/** What may be wrong with addresses, as an element says it. */
export interface AddressTexts {
  emailsWrong: (address: string) => string;
  emailsTooMany: string;
}

/** The addresses that stand in a field, each once, and what is wrong with them as a sentence. */
export function readAddresses(text: unknown, texts: AddressTexts): { emails: string[]; wrong: string | undefined } {
  const emails = [
    ...new Set(
      String(text ?? '')
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  const strange = emails.find((email) => !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]{2,}$/.test(email));
  const tooMany = emails.length > mostAddresses ? texts.emailsTooMany : undefined;
  return { emails, wrong: strange === undefined ? tooMany : texts.emailsWrong(strange) };
}
