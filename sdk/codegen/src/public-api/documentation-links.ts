import type { Access } from '@fitsync/descriptor';

import { isPublic, type Model, type Operation, type PlatformEvent } from '../model/index.ts';

/** What an operation sets off and who calls it, as Markdown with links into the documentation. */
export function describeOperationLinks(model: Model, { descriptor }: Operation): string {
  const { access, emits, operationId } = descriptor;
  const askedBy = operationsOf(model).filter((other) =>
    other.descriptor.calls?.includes(operationId),
  );
  const callers = [
    ...usersOf(access),
    ...access.services.map((name) => `the ${name} service`),
    ...askedBy.map((other) => `the ${other.descriptor.service} service for ${linkTo(other)}`),
  ];
  return lines([
    ['Called by', callers],
    ['Emits', model.events.filter(isOneOf(emits)).map(linkToEvent)],
  ]);
}

/** Who sends and receives an event and what causes it, as Markdown with links into the documentation. */
export function describeEventLinks(model: Model, { descriptor }: PlatformEvent): string {
  const receivers = model.services.flatMap(({ name, receives }) =>
    receives
      .filter(({ type }) => type === descriptor.type)
      .map(({ summary }) => `the ${name} service${summary && ` (${summary.replace(/\.$/, '')})`}`),
  );
  return lines([
    ['Sent by', [`the ${descriptor.sender} service`]],
    ['Received by', receivers],
    ['Caused by', descriptor.causes.map((cause) => describeCause(model, cause))],
  ]);
}

/** Where the documentation shows an operation. */
export function operationUrl({ descriptor: { tag, operationId } }: Operation): string {
  return `/docs#tag/${tag.replaceAll(' ', '-')}/${operationId}`;
}

/** Where the documentation shows an event. */
export function eventUrl({ descriptor }: PlatformEvent): string {
  return `/docs/events#operation-send-${descriptor.type}`;
}

function usersOf({ anonymous, users }: Access): readonly string[] {
  if (anonymous) return ['everyone'];
  return users.length === 0 ? [] : [`users (${users.join(', ')})`];
}

function describeCause(model: Model, cause: string): string {
  const [kind, name = ''] = cause.split(':');
  if (kind === 'worker') return `the worker \`${name}\``;
  if (kind === 'event') {
    return `the event ${model.events
      .filter(isOneOf([name]))
      .map(linkToEvent)
      .join('')}`;
  }
  return operationsOf(model)
    .filter(({ descriptor }) => descriptor.operationId === cause)
    .map(linkTo)
    .join('');
}

/** An operation that only services may call has no place to link to. */
function linkTo(operation: Operation): string {
  const name = `\`${operation.descriptor.operationId}\``;
  return isPublic(operation) ? `[${name}](${operationUrl(operation)})` : name;
}

function linkToEvent(event: PlatformEvent): string {
  return `[\`${event.descriptor.type}\`](${eventUrl(event)})`;
}

function isOneOf(types: readonly string[]): (event: PlatformEvent) => boolean {
  return ({ descriptor }) => types.includes(descriptor.type);
}

function operationsOf({ services }: Model): readonly Operation[] {
  return services.flatMap(({ operations }) => operations);
}

function lines(facts: readonly (readonly [label: string, values: readonly string[]])[]): string {
  return facts
    .filter(([, values]) => values.length > 0)
    .map(([label, values]) => `**${label}:** ${values.join(', ')}`)
    .join('\n\n');
}
