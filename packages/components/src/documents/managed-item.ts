import { audienceStyles } from '../core/audience-view.js';
import { dress } from '../core/dress.js';
import { fileFieldStyles } from '../core/file-field.styles.js';
import type { KeptFormHost } from '../core/kept-form.js';
import { type CategoriesHost, ManagedCategories } from './managed-categories.js';
import { ManagedPage, type PageHost } from './managed-page.js';
import { ManagedUpload } from './managed-upload.js';

/** What is opened from the list: an upload, a document or the categories. It is brought with the first opening. */
export class ManagedItem {
  readonly upload: ManagedUpload;
  readonly page: ManagedPage;
  readonly categories: ManagedCategories;

  constructor(desk: PageHost & CategoriesHost & KeptFormHost) {
    dress(desk.renderRoot, [fileFieldStyles, audienceStyles]);
    this.upload = new ManagedUpload(desk);
    this.page = new ManagedPage(desk);
    this.categories = new ManagedCategories(desk);
  }
}
