import { Consumption } from '../consumption/consumption.js';
import { define } from '../core/define.js';

define('p24-consumption', Consumption);
