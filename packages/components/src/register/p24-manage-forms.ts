import { define } from '../core/define.js';
import { ManageForms } from '../forms/manage-forms.js';

define('p24-manage-forms', ManageForms);
