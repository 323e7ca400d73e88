/** What a consumer reads although the contract does not promise it, because the state does; JSON paths. */
export interface KnownReads {
  /** Fields that may be absent. */
  readonly optional?: readonly string[];
  /** Values that may be null. */
  readonly nullable?: readonly string[];
}

/** How an interaction says it. */
export function toComments({
  optional = [],
  nullable = [],
}: KnownReads): readonly { readonly key: string; readonly value: string }[] {
  const lists = { reads_optional: optional, reads_nullable: nullable };
  return Object.entries(lists)
    .filter(([, paths]) => paths.length > 0)
    .map(([key, paths]) => ({ key, value: JSON.stringify(paths) }));
}
