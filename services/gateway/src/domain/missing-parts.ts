import { unavailable } from './unavailable.ts';

/** What a dashboard lacks. */
export interface Missing<Name extends string> {
  readonly partial: boolean;
  readonly missing: Name[];
}

/** Names the parts that are null, in their order; throws 503 when all of them are. */
export function missingParts<Parts extends object>(parts: Parts): Missing<keyof Parts & string> {
  // Dashboards are written out part by part, so they have no others.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const names = Object.keys(parts) as (keyof Parts & string)[];
  const missing = names.filter((name) => parts[name] === null);
  if (missing.length === names.length) {
    throw unavailable('None of the services behind the dashboard answers.');
  }
  return { partial: missing.length > 0, missing };
}
