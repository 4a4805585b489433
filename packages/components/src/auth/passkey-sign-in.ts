import { isApiError, Passkeys } from '@p24/sdk';
import type { Connection } from '../core/connection.js';
import { isDismissed, signWithPasskey } from '../core/passkey.js';

interface Asked {
  /** Only offers passkeys in the field of the address, where the browser can; else asks for one at once. */
  quiet: boolean;
  /** Called when passkeys turn out to work on this host. */
  ready: () => void;
}

/**
 * Signs in by a passkey; false where the person chose none.
 * @throws {ApiError} `passkey-wrong` for one that was chosen; anything where the person had asked for it
 */
export async function signInByPasskey(connection: Connection, { quiet, ready }: Asked): Promise<boolean> {
  const { http } = connection;
  try {
    if (quiet && !(await PublicKeyCredential.isConditionalMediationAvailable?.())) {
      await new Passkeys(http).options();
      ready();
      return false;
    }
    const passkey = await signWithPasskey(http, { autofill: quiet, ready });
    await connection.signIn(() => new Passkeys(http).signIn({ passkey }));
    return true;
  } catch (error) {
    const chosen = isApiError(error) && error.code === 'passkey-wrong';
    if (isDismissed(error) || (quiet && !chosen)) return false;
    throw error;
  }
}
