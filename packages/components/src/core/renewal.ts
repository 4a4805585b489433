import type { ReactiveControllerHost } from 'lit';

/** Links to files work until the end of the next hour, so what shows some fetches new ones in time. */
const linksLast = 45 * 60_000;

/** Does something in time before links to files end, as long as the host is in a document. */
export function renewing(host: ReactiveControllerHost, act: () => void): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  host.addController({
    hostConnected: () => {
      timer = setInterval(act, linksLast);
    },
    hostDisconnected: () => clearInterval(timer),
  });
}
