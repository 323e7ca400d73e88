import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** Who sent a push message, once that is proven. */
export interface VapidSender {
  /** The public key, base64url. */
  readonly publicKey: string;
  /** How to reach whoever sends: `mailto:` or `https:`. */
  readonly subject: string;
}

/** What a sender has to prove. */
export interface VapidExpectation {
  /** The origin of the push service. */
  readonly audience: string;
  /** The only key that is accepted; absent: any. */
  readonly publicKey: string | undefined;
  readonly now: Date;
}

/** Why an authorization is not accepted; 401 when there is none, 403 when it proves nothing. */
export class VapidError extends Error {
  override readonly name = 'VapidError';
  readonly status: 401 | 403;

  constructor(status: 401 | 403, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

const longestSeconds = 24 * 60 * 60;

/** Checks the `Authorization` header of a push request as RFC 8292 wants it. */
export function verifyVapid(
  authorization: string | undefined,
  { audience, publicKey, now }: VapidExpectation,
): VapidSender {
  const [scheme, parameters = ''] = (authorization ?? '').split(/ (.*)/s);
  if (scheme?.toLowerCase() !== 'vapid') {
    throw new VapidError(401, 'the Authorization header has to begin with "vapid"');
  }
  const parameter = (name: string): string =>
    new RegExp(`(?:^|,)\\s*${name}\\s*=\\s*"?([\\w.-]+)"?\\s*(?:,|$)`).exec(parameters)?.[1] ?? '';
  const token = parameter('t');
  const key = parameter('k');
  if (token === '' || key === '')
    throw new VapidError(401, 'the Authorization header needs t and k');
  if (publicKey !== undefined && key !== publicKey) {
    throw new VapidError(403, 'the subscription was made for another application server key');
  }
  const claims = verifyToken(token, toPublicKey(key));
  const seconds = Math.floor(now.getTime() / 1000);
  const { aud, exp, sub } = claims;
  if (aud !== audience) throw new VapidError(403, `aud has to be ${audience}, not ${String(aud)}`);
  if (typeof exp !== 'number' || exp <= seconds) throw new VapidError(403, 'exp is in the past');
  if (exp > seconds + longestSeconds) throw new VapidError(403, 'exp is more than 24 hours away');
  if (typeof sub !== 'string' || !/^(mailto:|https:\/\/)\S+$/.test(sub)) {
    throw new VapidError(403, 'sub has to be a mailto: or https: address');
  }
  return { publicKey: key, subject: sub };
}

/** A key is a point of the curve P-256: 4, then both coordinates. */
function toPublicKey(key: string): KeyObject {
  const point = Buffer.from(key, 'base64url');
  if (point.length !== 65 || point[0] !== 4) throw new VapidError(403, 'k is no P-256 public key');
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  } catch (error) {
    throw new VapidError(403, 'k is no P-256 public key', { cause: error });
  }
}

function verifyToken(token: string, key: KeyObject): Readonly<Record<string, unknown>> {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || parsePart(header)['alg'] !== 'ES256') {
    throw new VapidError(403, 't is no JWT signed with ES256');
  }
  const genuine = verify(
    'sha256',
    Buffer.from(`${header}.${payload}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!genuine) throw new VapidError(403, 'the signature is not by k');
  return parsePart(payload);
}

function parsePart(part: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
