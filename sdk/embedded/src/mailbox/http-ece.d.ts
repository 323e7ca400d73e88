// The package has no types of its own, and nobody else has published any.
declare module 'http_ece' {
  import type { ECDH } from 'node:crypto';

  interface DecryptParameters {
    readonly version: 'aes128gcm';
    /** The receiver's key pair. */
    readonly privateKey: ECDH;
    /** Base64url. */
    readonly authSecret: string;
  }

  const ece: { decrypt(body: Buffer, parameters: DecryptParameters): Buffer };
  export default ece;
}
