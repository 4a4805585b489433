import { Login } from '../auth/login.js';
import { define } from '../core/define.js';

define('p24-login', Login);
