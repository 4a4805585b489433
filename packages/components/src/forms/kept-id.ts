/** The id of a submission in this tab; `attempted` once it may have reached the server. */
export interface KeptId {
  id: string;
  attempted: boolean;
}

const name = (form: string) => `p24:form:${form}`;

/** The id under which a form was about to be sent in this tab, if any. */
export function keptId(form: string): KeptId | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name(form)) ?? 'null');
    return kept && typeof kept === 'object' && 'id' in kept ? (kept as KeptId) : undefined;
  } catch {
    // A page may have no storage, or another script wrote there; then a reload begins anew.
    return undefined;
  }
}

/** Keeps the id for a reload, until the form has arrived or the person signs out. */
export function keepId(form: string, kept: KeptId): void {
  try {
    sessionStorage.setItem(name(form), JSON.stringify(kept));
  } catch {
    // As above.
  }
}

export function forgetId(form: string): void {
  try {
    sessionStorage.removeItem(name(form));
  } catch {
    // As above.
  }
}
