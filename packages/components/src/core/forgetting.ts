import type { Me } from '@p24/sdk';
import type { ReactiveControllerHost } from 'lit';

/** An element in which nothing of one person is left for another. */
export interface Forgetting {
  /** What is called once a session is over, before anything else is shown. */
  readonly forgetting: Set<() => void>;
}

/** Calls back when somebody else comes in: what was written waits for whoever wrote it, and for nobody else. */
export function whenAnother(host: ReactiveControllerHost & { readonly me: Me | null }, forget: () => void): void {
  let last: string | undefined;
  const hostUpdate = () => {
    const { id = last } = host.me ?? {};
    if (last && id !== last) forget();
    last = id;
  };
  host.addController({ hostUpdate });
}
