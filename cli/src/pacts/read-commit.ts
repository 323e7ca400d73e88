import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

const execute = promisify(execFile);

/** The state of the repository that others can look up. */
export interface Commit {
  readonly sha: string;
  /** Undefined where no branch is checked out, as in most CI. */
  readonly branch: string | undefined;
}

/** The commit that is checked out at `root`. Refuses changes that are not committed: the commit would not have them. */
export async function readCommit(root: string): Promise<Commit> {
  const git = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await execute('git', ['-C', root, ...args]);
    return stdout.trim();
  };
  const sha = await git('rev-parse', 'HEAD').catch((error: unknown) => {
    throw new CliError(exitCodes.failure, `${root} has no commit in git`, { cause: error });
  });
  const changed = await git('status', '--porcelain');
  if (changed !== '') {
    throw new CliError(exitCodes.failure, 'there are changes that are not committed', {
      explanation: changed.split('\n'),
      hints: ['what is published is known by its commit: commit or stash them'],
    });
  }
  const branch = await git('rev-parse', '--abbrev-ref', 'HEAD');
  return { sha, branch: branch === 'HEAD' ? undefined : branch };
}
