import { __FeatureName__ } from '../__feature-name__/__feature-name__.js';
import { define } from '../core/define.js';

define('p24-__feature-name__', __FeatureName__);
