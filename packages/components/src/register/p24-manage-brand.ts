import { define } from '../core/define.js';
import { ManageBrand } from '../settings/manage-brand.js';

define('p24-manage-brand', ManageBrand);
