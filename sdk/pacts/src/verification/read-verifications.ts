import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { PactError } from '../pact/pact.ts';
import { type Verification, VERIFICATION_FOLDER } from './verification.ts';

const text = { type: 'string' };
const isVerification = new Ajv().compile<Verification>({
  type: 'object',
  additionalProperties: false,
  required: ['consumer', 'provider', 'contract', 'source', 'interactions', 'result', 'failures'],
  properties: {
    consumer: text,
    provider: text,
    contract: text,
    source: text,
    interactions: { type: 'integer' },
    result: { enum: ['ok', 'failed'] },
    failures: { type: 'array', items: text },
  },
});

/** The results of the last verifications below `root`. Throws a {@link PactError} for a file that is none. */
export async function readVerifications(root: string): Promise<readonly Verification[]> {
  const folder = join(root, VERIFICATION_FOLDER);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map(async (name) => parseVerification(name, await readFile(join(folder, name), 'utf8'))),
  );
}

function parseVerification(name: string, content: string): Verification {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    // Nothing is no verification either.
  }
  if (isVerification(value)) return value;
  throw new PactError([
    `${VERIFICATION_FOLDER}/${name}: is no result of a verification; delete it and verify again`,
  ]);
}
