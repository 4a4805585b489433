import type { SelectionHost } from './selection.js';

/** Has documents packed into one archive, downloads it and shows them as read; what is to be said of it. */
export async function download({ calls, href, texts, formats, shelf }: SelectionHost, ids: string[]): Promise<string> {
  const { url, files, size } = await calls.archive(ids);
  const link = document.createElement('a');
  Object.assign(link, { href: href(url), download: '' });
  link.click();
  for (const id of ids) shelf.markRead(id);
  return texts.downloading(formats.number(files), formats.bytes(size));
}
