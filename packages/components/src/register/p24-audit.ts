import { Audit } from '../audit/audit.js';
import { define } from '../core/define.js';

define('p24-audit', Audit);
