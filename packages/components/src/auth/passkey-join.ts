import type { Codes, NewWayIn, PresentedCode } from '@p24/sdk';
import { createPasskey, isDismissed } from '../core/passkey.js';

/**
 * Makes the passkey that somebody signs in with from the first time on; null where they closed the browser's dialog.
 * @throws {ApiError} as `Codes.passkey`
 */
export async function passkeyFor(
  codes: Codes,
  code: PresentedCode,
  name: string,
): Promise<NonNullable<NewWayIn['passkey']> | null> {
  const options = await codes.passkey(code);
  try {
    return { ...(await createPasskey(options)), userId: options.userId, name };
  } catch (error) {
    if (isDismissed(error)) return null;
    throw error;
  }
}
