/** How long a push goes on moving the page, in milliseconds. */
const push = 1000;

/** Says by the class `downwards` of the document that somebody moves down the page by hand, until they move it up. */
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
    // A page that scrolls by itself, to what has the focus, tells nothing.
    if (!down) document.documentElement.classList.remove('downwards');
    else if (timeStamp < moved + push) document.documentElement.classList.add('downwards');
  };
  for (const type of ['scroll', 'wheel', 'touchmove']) addEventListener(type, look, { passive: true });
}
