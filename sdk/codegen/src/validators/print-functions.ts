import { transform } from 'esbuild';

import type { Compiled } from './compile-targets.ts';
import type { Mode } from './compiler.ts';

/** Prints the text of each compiled function the way people write code. */
export async function printFunctions(
  compiled: readonly Compiled[],
): Promise<ReadonlyMap<Compiled, string>> {
  const byMode = Map.groupBy(compiled, ({ target }): Mode => target.mode);
  const printed = await Promise.all([...byMode.values()].map(printTogether));
  return new Map(printed.flat());
}

/** Within one compiler names are unique, and starting the printer for each would take ten times as long. */
async function printTogether(
  compiled: readonly Compiled[],
): Promise<readonly [Compiled, string][]> {
  const { code } = await transform(compiled.map(({ text }) => text).join('\n'), {
    charset: 'utf8',
    target: 'es2024',
  });
  const texts = code.split(/^(?=function )/m);
  return compiled.map((one, index) => [one, texts[index] ?? '']);
}
