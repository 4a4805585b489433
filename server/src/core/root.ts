import { fileURLToPath } from 'node:url';

// Bundles lie as deep as this module does: only from here do such paths mean the same in both.
const root = new URL('../../../', import.meta.url);

/** The path of a file or folder of the repository, named from its root. */
export const inRepository = (path: string): string => fileURLToPath(new URL(path, root));
