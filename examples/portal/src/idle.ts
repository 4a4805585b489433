/** Does something that nobody waits for once the page has come to rest; a second later where browsers cannot say when. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 4000 });
  else setTimeout(act, 1000);
}
