/** What a link of a mail opens, for somebody who need not be signed in. */
export interface Door {
  view: 'reset' | 'activation';
  /** Token of the link; empty where somebody came without one. */
  code: string;
}

const doors: Readonly<Record<string, Door['view']>> = { '/passwort': 'reset', '/aktivieren': 'activation' };

/** The door that an address names; null where it names none. Its token stands behind the `#`, which no server is sent. */
export function doorAt({ pathname, hash }: { pathname: string; hash: string }): Door | null {
  const view = doors[pathname];
  return view ? { view, code: hash.slice(1) } : null;
}
