import { define } from '../core/define.js';
import { ManageRetention } from '../settings/manage-retention.js';

define('p24-manage-retention', ManageRetention);
