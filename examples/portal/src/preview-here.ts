/** A manager's look at the portal as somebody else, in this tab alone: other tabs stay the manager's own. */
export interface Preview {
  id: string;
  source: string;
  token: string;
  /** Through whose eyes it looks. */
  name: string;
  endsAt: string;
  /** Where the manager came from. */
  back: string;
}

/** Under which name this tab keeps its preview. */
export const previewKey = 'p24-portal:preview';

/** The preview that this tab shows. */
export function previewHere(): Preview | undefined {
  try {
    const kept = sessionStorage.getItem(previewKey);
    return kept ? (JSON.parse(kept) as Preview) : undefined;
  } catch {
    return undefined;
  }
}
