import { define } from '../core/define.js';
import { Form } from '../forms/form.js';

define('p24-form', Form);
