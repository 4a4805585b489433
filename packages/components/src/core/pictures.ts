/** Links to pictures say so by their `type`. */
const picture = 'a[type^="image/"]';

/** A click that the browser is asked to make more of: a new tab, a window, a download. */
const isForBrowser = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  button !== 0 || ctrlKey || metaKey || shiftKey || altKey;

/** Opens the picture whose link was clicked inside the page, with all others of its element; for `@click` around links. */
export function openPicture(event: MouseEvent): void {
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement && one.matches(picture));
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || isForBrowser(event)) return;
  event.preventDefault();
  void import('./picture-dialog.js').then(
    ({ showPicture }) => showPicture(link, picture),
    // Without its part the picture opens as it is.
    () => location.assign(link.href),
  );
}
