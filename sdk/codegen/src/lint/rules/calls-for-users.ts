import { below } from '../../load/index.ts';
import { listOf } from '../fields.ts';
import type { Operation } from '../http-operations.ts';
import { quotedList } from '../quoted-list.ts';
import type { Finding, Rule } from '../rule.ts';

/** What is asked with `x-calls` is asked with the rights of whoever calls, so they have to be enough. */
export const callsForUsers: Rule = {
  name: 'calls-for-users',
  what: '`x-calls` lists operations of other services, each once and open to everyone who may call the operation itself: users, and no services.',
  *check({ operations }) {
    const built = operations.filter(({ value }) => value['x-planned'] !== true);
    for (const operation of operations) {
      const { file, pointer, service, services, label, value } = operation;
      const { 'x-calls': calls } = value;
      if (calls === undefined) continue;
      const at = below(pointer, 'x-calls');
      if (!Array.isArray(calls) || calls.length === 0) {
        yield {
          file,
          pointer: at,
          message: '`x-calls` must be a list of operationIds.',
          help: 'Write `x-calls: [getUser]`, or remove it when nobody is asked.',
        };
      }
      if (services.length > 0) {
        yield {
          file,
          pointer: at,
          message: `${label} is open to services, and what \`x-calls\` lists is asked with the rights of a user.`,
          help: `Remove \`x-calls\`, and add \`service: [${service}]\` to the \`security\` of the operations that it asks.`,
        };
      }
      for (const [index, name] of listOf(calls).entries()) {
        const place = { file, pointer: below(at, index) };
        const target = built.find((one) => one.value['operationId'] === name);
        if (!target || target.service === service) {
          yield {
            ...place,
            message: `No other service has an operation \`${String(name)}\`.`,
            help: 'Correct the name; an operation with `x-planned` cannot be asked yet.',
          };
        } else if (listOf(calls).indexOf(name) < index) {
          yield { ...place, message: `\`${target.label}\` is listed twice.`, help: 'Remove one.' };
        } else yield* checkRights(operation, target, place);
      }
    }
  },
};

function* checkRights(
  { service, roles, anonymous, label }: Operation,
  target: Operation,
  place: Pick<Finding, 'file' | 'pointer'>,
): Generator<Finding> {
  if (target.services.includes(service)) {
    yield {
      ...place,
      message: `\`${target.label}\` is open to the ${service} service itself, whose rights would count.`,
      help: 'Remove it here: the service may call it already.',
    };
  }
  if (target.anonymous) return;
  const lacking = roles.filter((role) => !target.roles.includes(role));
  if (!anonymous && lacking.length === 0) return;
  const whoever = anonymous ? 'everyone' : quotedList(lacking);
  yield {
    ...place,
    message: `\`${target.label}\` is not open to ${whoever}, who may call ${label}.`,
    help: `Open it to them in ${target.file}, or do not ask it.`,
  };
}
