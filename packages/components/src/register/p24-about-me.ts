import { define } from '../core/define.js';
import { AboutMe } from '../profile/about-me.js';

define('p24-about-me', AboutMe);
