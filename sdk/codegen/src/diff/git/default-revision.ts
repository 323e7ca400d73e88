import { findCommit, requireRepository } from './read-revision.ts';
import { runGit } from './run-git.ts';

/** What to compare with when nobody says. */
export interface DefaultRevision {
  readonly ref: string;
  /** Why this one, in words. */
  readonly name: string;
}

/**
 * Where this branch left main; on main itself the last commit while something in `specs/` or `pacts/` is not
 * committed yet, and the one before it when all is. Undefined where there is none, as in a clone without
 * history.
 */
export async function defaultRevision(root: string): Promise<DefaultRevision | undefined> {
  await requireRepository(root);
  const head = await findCommit(root, 'HEAD');
  if (head === undefined) return undefined;
  const fork = await findFork(root);
  if (fork && fork.ref !== head) return fork;
  const changed = await runGit(root, ['status', '--porcelain', '--', 'specs', 'pacts']);
  if (changed.stdout.length > 0) return { ref: 'HEAD', name: 'the last commit' };
  const before = await findCommit(root, 'HEAD~1');
  return before === undefined ? undefined : { ref: 'HEAD~1', name: 'the commit before the last' };
}

async function findFork(root: string): Promise<DefaultRevision | undefined> {
  for (const main of ['origin/main', 'main']) {
    if ((await findCommit(root, main)) === undefined) continue;
    const { ok, stdout } = await runGit(root, ['merge-base', 'HEAD', main]);
    const name = `where this branch left ${main}`;
    return ok ? { ref: stdout.toString().trim(), name } : undefined;
  }
  return undefined;
}
