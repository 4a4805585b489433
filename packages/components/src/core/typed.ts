const prefix = 'p24:typed:';
/** So many characters are kept in a tab at most, of all that is being written in it. */
const most = 500_000;

const ours = (): string[] => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));

/** Whose typing it is and what it belongs to; of another person's nothing is ever found. */
export type TypedPlace = readonly [account: string, source: string, what: string, item: string];

const keyOf = (place: TypedPlace) => prefix + place.join(':');

/** Keeps in this tab what was typed; whether that was possible. */
export function keepTyped(place: TypedPlace, typed: unknown): boolean {
  const key = keyOf(place);
  const text = JSON.stringify(typed);
  try {
    const others = ours().filter((one) => one !== key);
    const size = others.reduce((sum, one) => sum + (sessionStorage.getItem(one)?.length ?? 0), text.length);
    if (size <= most) {
      sessionStorage.setItem(key, text);
      return true;
    }
    sessionStorage.removeItem(key);
  } catch {
    // A page may have no storage, or no room left in it.
  }
  return false;
}

/** What was typed there in this tab, if anything. */
export function typedAt<T extends object>(place: TypedPlace): T | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(place)) ?? 'null');
    return kept && typeof kept === 'object' ? (kept as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets what was typed there: it was saved, or thrown away. */
export function forgetTypedAt(place: TypedPlace): void {
  try {
    sessionStorage.removeItem(keyOf(place));
  } catch {
    // As above.
  }
}

/** Forgets what anybody typed in this tab. */
export function forgetTyped(): void {
  try {
    for (const key of ours()) sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}
