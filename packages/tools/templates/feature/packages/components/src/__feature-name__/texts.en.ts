import type { __FeatureName__Texts } from './texts.de.js';

export const en: __FeatureName__Texts = {
  title: '__Words__',
  more: 'Show more',
  emptyTitle: 'Nothing here yet',
  emptyText: 'As soon as there is something for you, you will see it here.',
};
