import { createECDH, randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './write-durably.ts';

/** A subscription with the keys that, elsewhere, only the browser has. */
export interface PushSubscription {
  readonly id: string;
  readonly endpoint: string;
  /** Base64url, as all keys here. */
  readonly p256dh: string;
  readonly auth: string;
  readonly private_key: string;
  /** The only key that may sign for the sender, when the subscription was made for one. */
  readonly application_server_key?: string;
  /** Removed: whoever sends to it learns that it is gone. */
  readonly removed?: true;
}

/** The subscriptions of the push sink. */
export interface PushSubscriptions {
  create(applicationServerKey: string | undefined): Promise<PushSubscription>;
  find(id: string): Promise<PushSubscription | undefined>;
  /** Removes it and says whether there was one. */
  remove(id: string): Promise<boolean>;
}

/** Opens the subscriptions in a directory, which is made if absent; `endpointOf` says where one of an id is sent to. */
export async function openPushSubscriptions(
  directory: string,
  endpointOf: (id: string) => string,
): Promise<PushSubscriptions> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const write = (subscription: PushSubscription): Promise<void> =>
    writeDurably(
      join(directory, `${subscription.id}.json`),
      `${JSON.stringify(subscription, null, 2)}\n`,
    );
  const find = async (id: string): Promise<PushSubscription | undefined> => {
    if (!/^[\w-]{22}$/.test(id)) return undefined;
    try {
      return JSON.parse(await readFile(join(directory, `${id}.json`), 'utf8'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  };
  return {
    create: async (applicationServerKey) => {
      const id = randomBytes(16).toString('base64url');
      const keys = createECDH('prime256v1');
      keys.generateKeys();
      const subscription: PushSubscription = {
        id,
        endpoint: endpointOf(id),
        p256dh: keys.getPublicKey('base64url'),
        auth: randomBytes(16).toString('base64url'),
        private_key: keys.getPrivateKey('base64url'),
        ...(applicationServerKey !== undefined && { application_server_key: applicationServerKey }),
      };
      await write(subscription);
      return subscription;
    },
    find,
    remove: async (id) => {
      const subscription = await find(id);
      if (!subscription || subscription.removed) return false;
      await write({ ...subscription, removed: true });
      return true;
    },
  };
}
