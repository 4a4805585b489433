import { define } from '../core/define.js';
import { Provider } from '../core/provider.js';

define('p24-provider', Provider);
