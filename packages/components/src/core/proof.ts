import { isApiError } from '@p24/sdk';
import type { LitElement } from 'lit';
import type { Connection } from './connection.js';
import type { CoreTexts } from './texts.de.js';
import type { Language } from './texts.js';

/** An element in which somebody may be asked who they are. */
export interface Asking extends LitElement {
  readonly connection: Connection | undefined;
  readonly language: Language;
  readonly core: CoreTexts;
}

/** The person did not want to show who they are; nothing was done. */
export class NotProven extends Error {
  override readonly name = 'NotProven';
}

/**
 * Runs a call; where the server wants proof first, asks the person for it in a dialog of the element and runs it again.
 * @throws {NotProven} The person closed the dialog.
 * @throws {ApiError} as the call
 */
export async function proven<T>(element: Asking, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isApiError(error) || error.code !== 'proof-required') throw error;
    const { askForProof } = await import('./proof-dialog.js');
    if (!(await askForProof(element))) throw new NotProven();
    return call();
  }
}
