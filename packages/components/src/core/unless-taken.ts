/** What a click on a link to the portal does: the page may take the step over, which `go` announces; true leaves it to the link. */
export const unlessTaken =
  (go: () => boolean) =>
  (event: MouseEvent): void => {
    // A tab or window of its own is the browser's to open.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!go()) event.preventDefault();
  };
