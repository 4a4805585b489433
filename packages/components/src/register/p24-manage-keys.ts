import { ManageKeys } from '../auth/manage-keys.js';
import { define } from '../core/define.js';

define('p24-manage-keys', ManageKeys);
