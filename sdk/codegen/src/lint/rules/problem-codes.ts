import { below } from '../../load/index.ts';
import { entriesOf, fieldsOf, isText } from '../fields.ts';
import { examplesIn } from '../media-types.ts';
import { problemsFile } from '../contracts.ts';
import type { Contracts } from '../contracts.ts';
import type { Finding, Rule } from '../rule.ts';

/** `code` is what programs decide by: a closed list, each with one status. */
export const problemCodes: Rule = {
  name: 'problem-codes',
  what: 'Problems in examples are in specs/shared/problems.yaml, with the same status and title, under a response of that status.',
  *check(contracts) {
    yield* checkList(contracts);
    const seen = new Set<string>();
    for (const { responses } of contracts.operations) {
      for (const { status, target } of responses) {
        const key = `${status} ${target?.path} ${target?.pointer}`;
        if (!target || seen.has(key)) continue;
        seen.add(key);
        const { content } = fieldsOf(target.value);
        const mediaType = 'application/problem+json';
        const at = below(target.pointer, 'content', mediaType);
        for (const { pointer, value } of examplesIn(at, fieldsOf(fieldsOf(content)[mediaType]))) {
          yield* checkProblem(contracts, target.path, pointer, fieldsOf(value), status);
        }
      }
    }
  },
};

function* checkProblem(
  { problems }: Contracts,
  file: string,
  pointer: string,
  example: Readonly<Record<string, unknown>>,
  status: string,
): Generator<Finding> {
  const { code } = example;
  if (typeof code !== 'string') return;
  if (!Object.hasOwn(problems, code)) {
    yield {
      file,
      pointer: below(pointer, 'code'),
      message: `There is no problem \`${code}\`.`,
      help: `Use a code of ${problemsFile}, or add this one there with status, title and description.`,
    };
    return;
  }
  const { status: expectedStatus, title } = fieldsOf(problems[code]);
  const expected = { type: `urn:fitsync:problem:${code}`, title, status: expectedStatus };
  for (const [field, value] of Object.entries(expected)) {
    if (example[field] === value) continue;
    yield {
      file,
      pointer: below(pointer, field),
      message: `The ${field} of the problem \`${code}\` is \`${String(value)}\`.`,
      help: `Write \`${field}: ${String(value)}\`, or use another code.`,
    };
  }
  if (String(expectedStatus) !== status) {
    yield {
      file,
      pointer: below(pointer, 'code'),
      message: `The problem \`${code}\` belongs to ${String(expectedStatus)} but stands under ${status}.`,
      help: 'Move the example under the response of its own status, or use another code.',
    };
  }
}

function* checkList({ problems }: Contracts): Generator<Finding> {
  for (const [code, problem] of entriesOf(problems)) {
    const { status, title, description } = fieldsOf(problem);
    const valid =
      /^[a-z][a-z0-9_]*$/.test(code) &&
      Number.isInteger(status) &&
      Number(status) >= 400 &&
      Number(status) <= 599;
    if (valid && isText(title) && isText(description)) continue;
    yield {
      file: problemsFile,
      pointer: below('', code),
      message: `The problem \`${code}\` is incomplete.`,
      help: 'Give it a name in snake_case, a `status` from 400 to 599, a `title` and a `description`.',
    };
  }
}
