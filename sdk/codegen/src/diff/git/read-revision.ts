import { isSpec } from '../../load/load-specs.ts';
import { ComparisonError } from '../comparison-error.ts';
import { readBlobs } from './read-blobs.ts';
import { runGit } from './run-git.ts';

/** The contracts and pacts as they were. */
export interface Revision {
  /** What was asked for: `HEAD~1`. */
  readonly ref: string;
  /** Abbreviated. */
  readonly commit: string;
  /** First line of the message. */
  readonly subject: string;
  /** Texts by path relative to `root`. */
  readonly specs: ReadonlyMap<string, string>;
  readonly pacts: ReadonlyMap<string, string>;
}

/** Reads `specs/` and `pacts/` of a revision, without touching any file. */
export async function readRevision(root: string, ref: string): Promise<Revision> {
  await requireRepository(root);
  const id = await findCommit(root, ref);
  if (id === undefined) {
    const message = `there is no revision "${ref}"`;
    throw new ComparisonError('unknown-revision', message, { names: await namesIn(root) });
  }
  const [shown, texts] = await Promise.all([
    runGit(root, ['log', '-1', '--format=%h %s', id]),
    readBlobs(root, id, ['specs', 'pacts']),
  ]);
  const [commit = '', ...subject] = shown.stdout.toString().trim().split(' ');
  const specs = pick(texts, (path) => path.startsWith('specs/') && isSpec(path));
  if (specs.size === 0) {
    throw new ComparisonError(
      'no-contracts',
      `there are no contracts (specs/) at ${ref} (${commit})`,
    );
  }
  return { ref, commit, subject: subject.join(' '), specs, pacts: pick(texts, isPact) };
}

/** Whether a file is a pact. */
export function isPact(path: string): boolean {
  return /^pacts\/[^/]+\.json$/.test(path);
}

/** Throws unless `root` lies in a repository. */
export async function requireRepository(root: string): Promise<void> {
  const { ok, stderr } = await runGit(root, ['rev-parse', '--git-dir']).catch((cause: unknown) => {
    throw new ComparisonError('no-git', 'git cannot be run: is it installed?', { cause });
  });
  if (ok) return;
  const isNone = stderr.includes('not a git repository');
  const message = isNone ? `${root} is not in a git repository` : `git refuses: ${stderr}`;
  throw new ComparisonError('no-repository', message);
}

/** The id of the commit that a name stands for; undefined when it stands for none. */
export async function findCommit(root: string, ref: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { ok, stdout } = await runGit(root, args);
  return ok ? stdout.toString().trim() : undefined;
}

async function namesIn(root: string): Promise<readonly string[]> {
  const { stdout } = await runGit(root, ['for-each-ref', '--format=%(refname:short)']);
  return stdout.toString().split('\n').filter(Boolean);
}

function pick(
  texts: ReadonlyMap<string, string>,
  wanted: (path: string) => boolean,
): ReadonlyMap<string, string> {
  return new Map([...texts].filter(([path]) => wanted(path)));
}
