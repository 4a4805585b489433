import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const clientData = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** User present and verified, and with `0x40` a new key besides. */
const flags = 0x05;

function headOf(rpId: string, bits: number): Buffer {
  return Buffer.concat([sha256(rpId), Buffer.from([bits]), Buffer.alloc(4)]);
}

/** An authenticator with one key (ES256), as a phone has them, without the phone. */
export function anAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  const numbers: [number, number | Uint8Array<ArrayBuffer>][] = [
    ...([
      [1, 2],
      [3, -7],
      [-1, 1],
    ] as [number, number][]),
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ];
  const rpId = new URL(origin).hostname;
  return {
    /** Makes the passkey for a challenge. */
    make(challenge: string) {
      const key = isoCBOR.encode(new Map(numbers));
      const length = Buffer.from([0, id.length]);
      const authData = Buffer.concat([headOf(rpId, flags | 0x40), Buffer.alloc(16), length, id, key]);
      const parts = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]);
      const attestation = isoCBOR.encode(parts as Parameters<typeof isoCBOR.encode>[0]);
      return {
        id: id.toString('base64url'),
        clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
        attestationObject: Buffer.from(attestation).toString('base64url'),
        transports: ['internal'],
      };
    },
    /** Signs a challenge with it. */
    sign(challenge: string, userHandle: string) {
      const data = clientData('webauthn.get', challenge, origin);
      const head = headOf(rpId, flags);
      const signature = sign('sha256', Buffer.concat([head, sha256(data)]), privateKey);
      return {
        ...{ id: id.toString('base64url'), userHandle, signature: signature.toString('base64url') },
        ...{ clientDataJSON: data.toString('base64url'), authenticatorData: head.toString('base64url') },
      };
    },
  };
}
