import { execFile } from 'node:child_process';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What {@link writeDeclarations} needs. */
export interface DeclarationOptions {
  /** The `tsconfig` of what is published. */
  readonly project: string;
  readonly target: string;
}

/** Writes declarations, file by file as the sources are, with paths instead of the names of our packages. */
export async function writeDeclarations({ project, target }: DeclarationOptions): Promise<void> {
  await run('tsc', ['-p', project, '--outDir', target]);
  for await (const file of glob('**/*.d.ts', { cwd: target })) {
    const path = join(target, file);
    const text = await readFile(path, 'utf8');
    const renamed = text.replaceAll(/(?<=(?:from |import\()['"])[^'"]+/g, (module) =>
      pathOf(module, dirname(file)),
    );
    await writeFile(path, renamed);
  }
}

function pathOf(module: string, from: string): string {
  const [, contract] = /^@fitsync\/contracts\/(.+)/.exec(module) ?? [];
  if (contract !== undefined) return pathFrom(from, `generated/${contract}/index.js`);
  if (module === '@fitsync/descriptor') return pathFrom(from, 'sdk/descriptor/src/index.js');
  if (module === '@fitsync/sdk/engine') return pathFrom(from, 'sdk/client/src/engine.js');
  return module.replace(/\.ts$/, '.js');
}

function pathFrom(folder: string, file: string): string {
  const path = relative(folder, file);
  return path.startsWith('.') ? path : `./${path}`;
}
