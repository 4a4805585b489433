import { define } from '../core/define.js';
import { Property } from '../property/property.js';

define('p24-property', Property);
