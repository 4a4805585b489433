import type { Http } from '@p24/sdk';
import { ManagePreviews, type Preview } from '@p24/sdk/manage';

/** Fired when a manager wants to look at the portal as one of the people: the page shows it, with the preview's token. */
export class PreviewStartedEvent extends Event {
  readonly preview: Preview & { source: string };

  constructor(preview: Preview & { source: string }) {
    super('p24-preview-started', { bubbles: true, composed: true });
    this.preview = preview;
  }
}

/** Opens the portal as one of the people see it; rejects as the call does. */
export const startPreview = async (http: Http, source: string, person: string): Promise<PreviewStartedEvent> =>
  new PreviewStartedEvent({ ...(await new ManagePreviews(http, source).start(person)), source });
