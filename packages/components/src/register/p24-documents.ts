import { define } from '../core/define.js';
import { Documents } from '../documents/documents.js';

define('p24-documents', Documents);
