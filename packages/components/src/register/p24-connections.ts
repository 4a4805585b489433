import { define } from '../core/define.js';
import { Connections } from '../users/connections.js';

define('p24-connections', Connections);
