import { define } from '../core/define.js';
import { ManageNotices } from '../notices/manage-notices.js';

define('p24-manage-notices', ManageNotices);
