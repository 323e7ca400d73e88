import type { Access } from '@fitsync/descriptor';

import type { Operation } from '../model/index.ts';

/** What a reader of generated code wants to know of an operation, as the text of a comment. */
export function describeOperation({ descriptor, description }: Operation): string {
  const { method, path, summary, access, calls = [], emits } = descriptor;
  const facts = [
    `\`${method} ${path}\`, ${describeAccess(access)}.`,
    ...describeNames('Asks', calls),
    ...describeEmits(emits),
  ];
  return joinParagraphs(summary, description, facts);
}

/** Which events may be published: a sentence, or nothing when there are none. */
export function describeEmits(emits: readonly string[]): readonly string[] {
  return describeNames('Publishes', emits);
}

function describeNames(verb: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [`${verb} ${names.map((name) => `\`${name}\``).join(', ')}.`];
}

/** Summary, description and further facts as paragraphs; what is empty is left out. */
export function joinParagraphs(
  summary: string,
  description: string,
  facts: readonly string[],
): string {
  return [withStop(summary), description, facts.join(' ')]
    .filter((part) => part !== '' && part !== '.')
    .join('\n\n');
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function describeAccess({ anonymous, users, services }: Access): string {
  if (anonymous) return 'open to everyone';
  const roles = users.length > 0 ? [`for the role${plural(users)} ${listOf(users)}`] : [];
  const others =
    services.length > 0 ? [`for the service${plural(services)} ${listOf(services)}`] : [];
  return [...roles, ...others].join(' and ') || 'for nobody';
}

function plural(names: readonly string[]): string {
  return names.length === 1 ? '' : 's';
}

function listOf(names: readonly string[]): string {
  return names.join(', ');
}
