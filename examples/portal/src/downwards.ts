/** How long a push goes on moving the page, in milliseconds. */
const push = 1000;

/**
 * Says by classes of the document where somebody is on a page: `below` its beginning, and `downwards` while they move
 * down by hand, until they move up.
 */
export function tellDownwards(): void {
  let at = 0;
  let moved = -push;
  const look = ({ type, timeStamp }: Event) => {
    if (type !== 'scroll') {
      moved = timeStamp;
      return;
    }
    const down = scrollY > at;
    at = scrollY;
    document.documentElement.classList.toggle('below', at > 0);
    // A page that scrolls by itself, to what has the focus, tells nothing.
    if (!down) document.documentElement.classList.remove('downwards');
    else if (timeStamp < moved + push) document.documentElement.classList.add('downwards');
  };
  for (const type of ['scroll', 'wheel', 'touchmove']) addEventListener(type, look, { passive: true });
}
