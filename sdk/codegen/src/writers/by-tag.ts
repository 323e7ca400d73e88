import type { Operation, Service } from '../model/index.ts';
import { kebabCase } from '../print/index.ts';

/** The operations of a service that have one tag. */
export interface TaggedOperations {
  readonly tag: string;
  /** What a file that is about them is called. */
  readonly file: string;
  readonly operations: readonly Operation[];
}

/** The operations of a service by tag, in the order of the tags. */
export function byTag({ operations }: Service): readonly TaggedOperations[] {
  return [...Map.groupBy(operations, ({ descriptor }) => descriptor.tag)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, operations]) => ({ tag, file: `${kebabCase(tag) || 'other'}.ts`, operations }));
}
