import { define } from '../core/define.js';
import { ManageAddresses } from '../settings/manage-addresses.js';

define('p24-manage-addresses', ManageAddresses);
