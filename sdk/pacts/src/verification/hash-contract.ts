import type { PactFile } from '../pact/pact-file.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './sha256.ts';

/**
 * What the parties agreed on, as one hash. Comments, the versions of the tools in `metadata`, and the order in which
 * interactions were written down do not change it.
 */
export function hashContract({ consumer, provider, interactions }: PactFile): string {
  const agreed = interactions
    .map((interaction) => canonicalJson({ ...interaction, comments: undefined }))
    .sort();
  return sha256(canonicalJson({ consumer, provider, interactions: agreed }));
}
