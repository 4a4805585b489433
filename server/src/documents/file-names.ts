/** So long at most, so that archives unpack everywhere. */
const longest = 120;

const extensionOf = (name: string) => /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '';

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** What a document is saved as: its title, without what file systems refuse, with the extension of its file. */
export function fileName(title: string, storedName: string): string {
  const extension = extensionOf(storedName);
  const bare = title.toLowerCase().endsWith(extension) ? title.slice(0, title.length - extension.length) : title;
  const clean = bare
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${clean === '' || reserved.test(clean) ? `Dokument ${clean}`.trim() : clean}${extension}`;
}

/** The names, in order, with a number behind those that come again; upper and lower case are the same to many systems. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const extension = extensionOf(name);
    const bare = name.slice(0, name.length - extension.length);
    let unique = name;
    for (let no = 2; taken.has(unique.toLowerCase()); no++) unique = `${bare} (${no})${extension}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
