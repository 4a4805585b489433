import { define } from '../core/define.js';
import { Contracts } from '../property/contracts.js';

define('p24-contracts', Contracts);
