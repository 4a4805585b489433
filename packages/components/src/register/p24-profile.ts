import { Profile } from '../auth/profile.js';
import { define } from '../core/define.js';

define('p24-profile', Profile);
