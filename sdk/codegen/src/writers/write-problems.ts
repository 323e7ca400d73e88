import { createModule, printDoc, printValue } from '../print/index.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';

/** Writes `problems/`: the list of problems, for handlers to throw. */
export function writeProblems({ model }: WriteContext): GeneratedFile {
  const module = createModule(['specs/shared/problems.yaml']);
  module.use('@fitsync/descriptor', 'ProblemDefinition');
  const entries = model.problems.map(({ description, ...definition }) => {
    const value = printValue(definition, 2, definition.code.length + 4);
    return `${printDoc(description, 2)}  ${definition.code}: ${value},\n`;
  });
  return {
    path: 'generated/problems/index.ts',
    content: module.print([
      `/** Every problem that the platform answers with, by code. */\nexport const problems = {\n${entries.join('')}} satisfies Readonly<Record<string, ProblemDefinition>>;`,
      '/** Code of a problem. */\nexport type ProblemCode = keyof typeof problems;',
    ]),
  };
}
