import * as z from 'zod';
import { defineApi } from './define-api.js';
import { StoredFile, uploading } from './files.api.js';
import { InSource } from './schemas.js';

export const filesManageApi = defineApi({
  upload: {
    route: 'POST /manage/:source/files',
    summary: 'Store a file, to be attached to an item by its id afterwards.',
    access: 'manager',
    params: InSource,
    query: z.object({ name: uploading.name }),
    upload: uploading.upload,
    result: StoredFile,
    status: 201,
    problems: uploading.problems,
  },
});
