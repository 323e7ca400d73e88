import { createECDH } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './error-facts.ts';

/** The keys that push messages are signed with, base64url as push services want them. */
export interface VapidKeys {
  readonly public_key: string;
  readonly private_key: string;
}

/**
 * The keys in the folder, made if there are none. They stay: browsers subscribe to one public key. Their owner alone can
 * read the file.
 */
export async function ensureVapidKeys(directory: string): Promise<VapidKeys> {
  const path = join(directory, 'vapid.json');
  try {
    return parseKeys(await readFile(path, 'utf8'));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      throw new Error(`${path} does not hold keys for push messages`, { cause: error });
    }
  }
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  // A private key that begins with zeros is shorter, and push services want all 32 bytes.
  const privateKey = Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex');
  const keys: VapidKeys = {
    public_key: pair.getPublicKey('base64url'),
    private_key: privateKey.toString('base64url'),
  };
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, path);
  return keys;
}

function parseKeys(text: string): VapidKeys {
  const { public_key, private_key }: Partial<Record<string, unknown>> = JSON.parse(text);
  if (typeof public_key === 'string' && typeof private_key === 'string') {
    return { public_key, private_key };
  }
  throw new Error('a key is missing');
}
