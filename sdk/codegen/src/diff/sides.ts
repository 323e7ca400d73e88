import type { Contracts } from '../lint/contracts.ts';
import type { Operation } from '../lint/http-operations.ts';
import type { Documents } from '../load/index.ts';
import type { Place } from '../model/place.ts';

/** The spec files at two times. */
export interface Sides {
  readonly before: Documents;
  readonly after: Documents;
}

/** The contracts of all services at two times. */
export interface ContractSides {
  readonly before: Contracts;
  readonly after: Contracts;
}

/** The same place of the contracts at two times. */
export interface Pair {
  readonly before: Place;
  readonly after: Place;
}

/** An operation at two times. */
export interface OperationPair {
  readonly before: Operation;
  readonly after: Operation;
}
