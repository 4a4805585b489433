/** What a person chose on this device, kept there because they asked for it. */
export interface Preferences {
  locale: 'de' | 'en';
  /** Whether the menu shows icons alone. */
  narrow: boolean;
}

const key = 'p24-portal';

/** The choices made on this device; the page's own language where none was made. */
export function preferences(): Preferences {
  const fallback: Preferences = { locale: 'de', narrow: false };
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>;
    return { locale: kept.locale === 'en' ? 'en' : 'de', narrow: kept.narrow === true };
  } catch {
    // Storage may be forbidden or hold something else: then nothing was chosen.
    return fallback;
  }
}

/** Keeps the choices on this device where that is allowed. */
export function keep(chosen: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(chosen));
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
