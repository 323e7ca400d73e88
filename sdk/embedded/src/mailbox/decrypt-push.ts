import { createECDH } from 'node:crypto';
import ece from 'http_ece';
import type { PushSubscription } from './push-subscriptions.ts';

/** Decrypts what was sent to a subscription, as its browser would. Throws when that cannot be done. */
export function decryptPush(body: Buffer, { private_key, auth }: PushSubscription): string {
  const privateKey = createECDH('prime256v1');
  privateKey.setPrivateKey(private_key, 'base64url');
  return ece.decrypt(body, { version: 'aes128gcm', privateKey, authSecret: auth }).toString('utf8');
}
