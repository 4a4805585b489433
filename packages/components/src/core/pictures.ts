/** Links to pictures say so by their `type`. */
const picture = 'a[type^="image/"]';

/** Opens the picture whose link was clicked inside the page, with all others of its element; for `@click` around links. */
export function openPicture(event: MouseEvent): void {
  const path = event.composedPath() as Partial<HTMLAnchorElement>[];
  const link = path.find((one) => one.matches?.(picture)) as HTMLAnchorElement | undefined;
  // With a key the browser is asked for more: a new tab, a window.
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  import('./picture-dialog.js').then(
    ({ showPicture }) => showPicture(link, picture),
    // Without its part the picture opens as it is.
    () => location.assign(link.href),
  );
}
