import { fieldsOf } from '../fields.ts';
import { examplesIn, mediaTypesOf, messageExamplesIn } from '../media-types.ts';
import { messagesOf } from '../messages.ts';
import { parametersOf } from '../parameters.ts';
import type { Rule } from '../rule.ts';

/** Examples feed the documentation, mocks, contract tests and `--example`. */
export const examplesPresent: Rule = {
  name: 'examples-present',
  what: 'Every request body, every response with a body, every path parameter, every required query parameter and every message has an example.',
  *check(contracts) {
    const help = 'Add an `example` with realistic values.';
    for (const { file, pointer, mediaType, value, of } of mediaTypesOf(contracts)) {
      if (isEmpty(examplesIn(pointer, value))) {
        yield { file, pointer, message: `This ${of} body (${mediaType}) has no example.`, help };
      }
    }
    for (const { file, pointer, name, in: location, value } of parametersOf(contracts)) {
      const needed = location === 'path' || (location === 'query' && value['required'] === true);
      if (needed && isEmpty(examplesIn(pointer, value))) {
        yield { file, pointer, message: `The parameter \`${name}\` has no example.`, help };
      }
    }
    for (const { file, pointer, name, value } of messagesOf(contracts)) {
      const examples = [...messageExamplesIn(pointer, value)];
      if (examples.some((example) => Object.keys(fieldsOf(example.value)).length > 0)) continue;
      yield {
        file,
        pointer,
        message: `The message \`${name}\` has no example.`,
        help: 'Add `examples` with one entry whose `payload` is a whole envelope.',
      };
    }
  },
};

function isEmpty(items: Iterable<unknown>): boolean {
  return [...items].length === 0;
}
