import type { ColorSet } from './color-set.js';

export { baseColors } from './color-set.js';

/** A ready-made colour set to start from. */
export interface ReadyMadeSet {
  key: string;
  name: { de: string; en: string };
  set: ColorSet;
}

/** Four ready-made sets; the first is the default where a manager has chosen nothing. */
export const readyMadeSets = [
  {
    key: 'harbour',
    name: { de: 'Hafen', en: 'Harbour' },
    set: { accent: '#1f5f8b', header: '#173f5f', background: '#f6f8fa' },
  },
  {
    key: 'garden',
    name: { de: 'Garten', en: 'Garden' },
    set: { accent: '#2f6b4f', header: '#234c3a', background: '#f8f7f2' },
  },
  {
    key: 'brick',
    name: { de: 'Backstein', en: 'Brick' },
    set: { accent: '#a8442a', header: '#5a2a1e', background: '#faf6f2' },
  },
  {
    key: 'lilac',
    name: { de: 'Flieder', en: 'Lilac' },
    set: { accent: '#6a4c93', header: '#ffffff', background: '#f7f5fa' },
  },
] as const satisfies readonly ReadyMadeSet[];
