/** What a click on a link to the portal does: the page may take the step over, which `go` announces; true leaves it to the link. */
export const unlessTaken =
  (go: () => boolean) =>
  (event: Event): void => {
    if (!go()) event.preventDefault();
  };
