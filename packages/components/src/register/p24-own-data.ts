import { define } from '../core/define.js';
import { OwnData } from '../profile/own-data.js';

define('p24-own-data', OwnData);
