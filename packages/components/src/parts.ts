/** Parts of the elements for pages around them: functions that render, and the styles to adopt; defines no tag. */

export { initials } from './core/parts/avatar.js';
export { fileDrop, fileDropStyles, filePick } from './core/parts/file-drop.js';
export { Menu, type MenuItem, menuStyles } from './core/parts/menu.js';
export { portraitSign } from './core/parts/portrait.js';
export { bones, skeleton, skeletonStyles } from './core/parts/skeleton.js';
export { openPicture } from './core/pictures.js';
export { keyframes } from './core/styles.js';
export { forgetTyped } from './core/typed.js';
