import { define } from '../core/define.js';
import { ManageUsers } from '../users/manage-users.js';

define('p24-manage-users', ManageUsers);
