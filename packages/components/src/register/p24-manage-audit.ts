import { ManageAudit } from '../audit/manage-audit.js';
import { define } from '../core/define.js';

define('p24-manage-audit', ManageAudit);
