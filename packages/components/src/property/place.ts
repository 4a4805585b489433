/** What an address says beyond the name: houses are mostly called as their street is. */
export const beyondName = ({ name, address }: { name: string; address: string | null }): string =>
  (address ?? '').replace(name, '').replace(/^[,\s]+/, '');
