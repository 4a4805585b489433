import { define } from '../core/define.js';
import { ManageTickets } from '../tickets/manage-tickets.js';

define('p24-manage-tickets', ManageTickets);
