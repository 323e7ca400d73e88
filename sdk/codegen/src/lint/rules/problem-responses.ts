import { below, refOf, resolveRef } from '../../load/index.ts';
import { entriesOf, fieldsOf } from '../fields.ts';
import type { Rule } from '../rule.ts';

/** One form of failure for every client, engine and log. */
export const problemResponses: Rule = {
  name: 'problem-responses',
  what: 'Every error response is `application/problem+json` with the shared schema `Problem`, and no success is.',
  *check({ operations, documents }) {
    const seen = new Set<string>();
    for (const { responses } of operations) {
      for (const { status, target } of responses) {
        if (!target || seen.has(target.path + target.pointer)) continue;
        seen.add(target.path + target.pointer);
        const content = entriesOf(fieldsOf(target.value)['content']);
        const place = { file: target.path, pointer: target.pointer };
        const isError = /^[45]/.test(status);
        if (isError && content.length === 0) {
          yield {
            ...place,
            message: `The error ${status} has no body.`,
            help: 'Give it `application/problem+json` with the schema `Problem`.',
          };
        }
        for (const [mediaType, media] of content) {
          const pointer = below(target.pointer, 'content', mediaType);
          if (isError !== (mediaType === 'application/problem+json')) {
            yield {
              file: target.path,
              pointer,
              message: `The response ${status} is \`${mediaType}\`.`,
              help: isError
                ? 'Errors are `application/problem+json`.'
                : 'Only errors are `application/problem+json`.',
            };
            continue;
          }
          const ref = refOf(fieldsOf(media)['schema']);
          const schema = ref === undefined ? undefined : resolveRef(documents, target.path, ref);
          if (!isError || schema?.name === 'Problem') continue;
          yield {
            file: target.path,
            pointer,
            message: `The error ${status} does not have the schema \`Problem\`.`,
            help: 'Refer to `Problem` in specs/shared/common.yaml.',
          };
        }
      }
    }
  },
};
