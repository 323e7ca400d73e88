import { runGit } from './run-git.ts';

/** The texts of all files in some folders below `root` at a commit, by path relative to `root`. */
export async function readBlobs(
  root: string,
  commit: string,
  folders: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const tree = await runGit(root, ['ls-tree', '-r', '-z', commit, ...folders]);
  const files = Array.from(
    tree.stdout.toString().matchAll(/\d+ blob ([0-9a-f]+)\t([^\0]+)\0/g),
    ([, id = '', path = '']) => ({ id, path }),
  );
  const ids = files.map(({ id }) => `${id}\n`).join('');
  const { stdout } = await runGit(root, ['cat-file', '--batch'], ids);
  return new Map(textsOf(stdout).map((text, index) => [files[index]?.path ?? '', text]));
}

/** What `git cat-file --batch` printed: for each object a line that ends with its size, itself, and a line end. */
function textsOf(output: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let start = 0; start < output.length;) {
    const lineEnd = output.indexOf('\n', start);
    const size = Number(output.toString('utf8', start, lineEnd).split(' ')[2]);
    if (!Number.isInteger(size)) throw new Error('git did not give all files of the revision');
    const begin = lineEnd + 1;
    texts.push(output.toString('utf8', begin, begin + size));
    start = begin + size + 1;
  }
  return texts;
}
