import { define } from '../core/define.js';
import { ManageDocuments } from '../documents/manage-documents.js';

define('p24-manage-documents', ManageDocuments);
