/** What goes into the file that all embedded elements share: whatever two of the residents' elements use. */
export { repeat } from 'lit/directives/repeat.js';
export { define } from '../core/define.js';
export { P24Element } from '../core/element.js';
export { drawn, icon } from '../core/icons.js';
export { emptyNote, problemText } from '../core/notes.js';
export { Resource } from '../core/resource.js';
export { elementStyles, fieldStyles } from '../core/styles.js';
