import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Something that is sent as it is, compressed once for all who ask. */
export interface Asset {
  readonly type: string;
  /** Names the content, and changes with it. */
  readonly hash: string;
  readonly bodies: Readonly<Record<Encoding, Buffer>>;
}

type Encoding = 'br' | 'gzip' | 'identity';

/** Half of what the best quality saves takes a twentieth of its time. */
const quality = 5;

/** Makes an asset of its content; the type is a file extension. */
export async function createAsset(type: string, content: string | Buffer): Promise<Asset> {
  const identity = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  const [br, gz] = await Promise.all([toBrotli(identity, { params }), toGzip(identity)]);
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 16);
  return { type, hash, bodies: { br, gzip: gz, identity } };
}

/** Sends an asset, or 304 to whoever has it. */
export function sendAsset(request: Request, response: Response, asset: Asset): void {
  const encoding = chooseEncoding(request);
  response.type(asset.type).vary('accept-encoding').set('etag', `"${asset.hash}-${encoding}"`);
  if (encoding !== 'identity') response.set('content-encoding', encoding);
  response.send(asset.bodies[encoding]);
}

function chooseEncoding(request: Request): Encoding {
  const accepted = request.acceptsEncodings('br', 'gzip', 'identity');
  return accepted === 'br' || accepted === 'gzip' ? accepted : 'identity';
}
