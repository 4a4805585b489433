import { type Assertion, type Http, type PasskeyOptions, Passkeys } from '@p24/sdk';
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** Whether somebody closed the browser's own dialog, or another one took its place: nothing to complain about. */
export const isDismissed = (error: unknown): boolean =>
  error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name);

/**
 * Lets a passkey sign a challenge of the server: in the browser's dialog, or with `autofill` once the person chooses one
 * among what the browser offers in the field of their address. `ready` is called when passkeys turn out to work here.
 */
export async function signWithPasskey(
  http: Http,
  { autofill = false, ready }: { autofill?: boolean; ready?: () => void } = {},
): Promise<Assertion> {
  const options = await new Passkeys(http).options();
  ready?.();
  const { id, response } = await startAuthentication({
    optionsJSON: { ...options, userVerification: 'required' },
    useBrowserAutofill: autofill,
    verifyBrowserAutofillInput: false,
  });
  const { clientDataJSON, authenticatorData, signature, userHandle = '' } = response;
  return { id, clientDataJSON, authenticatorData, signature, userHandle };
}

/** Lets the browser make a passkey for the signed-in person. */
export const makePasskey = async (http: Http) => createPasskey(await new Passkeys(http).prepare());

/** Lets the browser make a passkey as the server wants it. */
export async function createPasskey(options: PasskeyOptions) {
  const { challenge, rpId, rpName, timeout, userId, userName, exclude } = options;
  const { id, response } = await startRegistration({
    optionsJSON: {
      ...{ challenge, timeout, rp: { id: rpId, name: rpName } },
      user: { id: userId, name: userName, displayName: userName },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ alg, type: 'public-key' as const })),
      excludeCredentials: exclude.map((one) => ({ id: one, type: 'public-key' as const })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    },
  });
  const { clientDataJSON, attestationObject, transports = [] } = response;
  return { id, clientDataJSON, attestationObject, transports };
}
