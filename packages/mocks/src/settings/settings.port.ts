export { brandOf } from './brand.data.js';
