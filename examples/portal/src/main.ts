import { Portal } from './portal.js';
import { lookAs, previewHere } from './preview.js';

const preview = previewHere();
if (preview) lookAs(preview);
customElements.define('p24-portal', Portal);
