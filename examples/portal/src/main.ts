import { Portal } from './portal.js';

customElements.define('p24-portal', Portal);
