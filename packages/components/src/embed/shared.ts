/** What goes into the file that all embedded elements share: whatever two of the residents' elements use. */

export { placesOf } from '../core/companies.js';
export { define } from '../core/define.js';
export { P24Element } from '../core/element.js';
export { drawn, icon } from '../core/icons.js';
export { keyed } from '../core/keyed.js';
export { problemText } from '../core/notes.js';
export { PagedList } from '../core/paged-list.js';
export { badgeStyles, newBadge } from '../core/parts/badge.js';
export { art, emptyNote, nothingFound } from '../core/parts/empty.js';
export { fieldStyles, filterChoice, searchField } from '../core/parts/field.js';
export { bones, skeleton } from '../core/parts/skeleton.js';
export { renewing } from '../core/renewal.js';
export { Resource } from '../core/resource.js';
export { richTextStyles } from '../core/rich-text.styles.js';
export { elementStyles } from '../core/styles.js';
