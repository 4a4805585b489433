import { define } from '../core/define.js';
import { ManageErasures } from '../profile/manage-erasures.js';

define('p24-manage-erasures', ManageErasures);
