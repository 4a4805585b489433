import { ManageFiles } from '@p24/sdk/manage';
import type { Connection } from '../core/connection.js';
import { FileField, type FileFieldHost } from '../core/file-field.js';
import type { ManagedViewHost } from './managed-signs.js';

/** What taking managers' files needs of the element. */
interface Host extends FileFieldHost, ManagedViewHost {
  readonly formats: FileFieldHost['formats'];
  readonly connection: Connection | undefined;
}

/** A field for files that managers add to a ticket, twenty at most. */
export const managersFiles = (host: Host, id: string, changed?: () => void): FileField =>
  new FileField(host, {
    ...{ id, kinds: 'files', maxFiles: 20, texts: () => host.texts.files, changed },
    send: (file, name, options) => {
      const { connection, managed } = host;
      if (!connection || !managed) throw new Error('A file is sent by an element that is connected.');
      return new ManageFiles(connection.http, managed.sourceId).upload(file, name, options);
    },
  });
