import { define } from '../core/define.js';
import { Tickets } from '../tickets/tickets.js';

define('p24-tickets', Tickets);
