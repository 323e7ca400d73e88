import { hash, verify, type Options } from '@node-rs/argon2';
import { problems } from '@fitsync/contracts/problems';
import { Problem } from '@fitsync/runtime/problem';

/** argon2id with 19 MiB, two passes, one lane: the first of OWASP's recommended settings. */
const settings: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash takes a core for about 30 ms: two at a time leave the machine responsive. */
const atOnce = 2;
const mayWait = 100;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mayWait) {
      throw new Problem(
        problems.service_unavailable,
        'Too many people are signing in right now. Repeat the request in a few seconds.',
        { headers: { 'Retry-After': '5' } },
      );
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Hashes a password for storage. Throws `service_unavailable` when too many are waiting. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, settings));
}

// Verifying against this for an unknown account takes as long as for a known one. Made once and out of turn: it must
// not fail for good because many were waiting the first time.
let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed. Without a hash (no such account) it answers false
 * after the same time. Throws `service_unavailable` when too many are waiting.
 */
export async function isPassword(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hash('no account has this password', settings);
  const against = passwordHash ?? (await decoy);
  const matches = await inTurn(() => verify(against, password));
  return matches && passwordHash !== undefined;
}
