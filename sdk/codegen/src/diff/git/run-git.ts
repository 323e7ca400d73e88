import { spawn } from 'node:child_process';
import { buffer, text } from 'node:stream/consumers';

/** How a run of git ended. */
export interface GitResult {
  readonly ok: boolean;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git in a folder; it throws only where there is no git. */
export async function runGit(
  folder: string,
  args: readonly string[],
  input = '',
): Promise<GitResult> {
  const child = spawn('git', args, { cwd: folder });
  const ended = new Promise<boolean>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
  // A git that has enough of its input closes it.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [ok, stdout, stderr] = await Promise.all([ended, buffer(child.stdout), text(child.stderr)]);
  return { ok, stdout, stderr: stderr.trim() };
}
