import { filesManageApi } from '@p24/sdk/api';
import { upload } from '../http/context.js';
import { serve } from '../http/serve.js';
import * as files from './files.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { keepUpload } from './uploads.js';

/** Managers' uploads: what they chose to publish is kept as it is. */
export const filesManageServed = serve(
  filesManageApi,
  {
    upload: upload<typeof filesManageApi.upload, files.StoredRow>({
      receive({ query, upload }, { source, services }) {
        return keepUpload(services.files, { sourceId: source.sourceId, name: query.name, upload, clean: false });
      },
      async record(file, _input, { sql }) {
        await files.insert(sql, file, null);
        return file;
      },
    }),
  },
  { de, en },
);
