import { createModule, pascalCase, printDoc, printString } from '../../print/index.ts';
import type { GeneratedFile, WriteContext } from '../write-context.ts';

/** Writes `sdk/errors/`: one error class per problem. */
export function writeErrors({ model }: WriteContext): GeneratedFile {
  const module = createModule(['specs/shared/problems.yaml']);
  const base = module.use('@fitsync/sdk/engine', 'ProblemError', 'value');
  const problems = model.problems.map((problem) => ({
    ...problem,
    name: pascalCase(problem.code).replace(/(?:Error)?$/, 'Error'),
  }));
  const classes = problems.map(({ name, code, status, title, description }) =>
    [
      `${printDoc(`${title} (${status}). ${description}`)}export class ${name} extends ${base} {`,
      `  static override readonly problem = ${printString(code)};`,
      `  override readonly name = ${printString(name)};`,
      `  declare readonly status: ${status};`,
      '}',
    ].join('\n'),
  );
  const entries = problems.map(({ code, name }) => `  ${code}: ${name},\n`).join('');
  return {
    path: 'generated/sdk/errors/index.ts',
    content: module.print([
      ...classes,
      `/** The classes by code of the problem. */\nexport const problemErrors = {\n${entries}};`,
    ]),
  };
}
