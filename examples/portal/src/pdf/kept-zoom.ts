const key = 'p24-portal-pdf';

/** How large documents are shown, from what was kept: what makes no sense is forgotten. */
export function zoomFrom(kept: string | null, [least, most]: readonly [number, number]): number {
  const zoom = Number(kept);
  return zoom > 0 && zoom < Number.POSITIVE_INFINITY ? Math.min(Math.max(zoom, least), most) : 1;
}

/** How large the person had the last document on this device. */
export function keptZoom(bounds: readonly [number, number]): number {
  try {
    return zoomFrom(localStorage.getItem(key), bounds);
  } catch {
    // Where storage is forbidden nothing was kept.
    return 1;
  }
}

/** Keeps it for the next document where that is allowed. */
export function keepZoom(zoom: number): void {
  try {
    localStorage.setItem(key, String(zoom));
  } catch {
    // Without storage the next document begins as wide as its room.
  }
}
