import type { Client, Sql } from '@fitsync/descriptor';

/** Somebody who can sign in. */
export interface Person {
  readonly id: string;
  readonly role: string;
}

/** What a state works with: the provider as it runs. */
export interface ProviderWorld<Operations extends object = object> {
  /** Its database, empty but for what the states before have put there. */
  readonly sql: Sql;
  /** Its clock. */
  readonly now: () => Date;
  readonly url: string;
  /**
   * Lets the request under test be made by a user: its token takes the place of the one in the pact. Gives the
   * `Authorization` header.
   */
  signIn(person: Person): Promise<string>;
  /** Calls the provider as a user. */
  as(person: Person): Promise<Client<Operations>>;
  /** Calls the provider as nobody in particular. */
  readonly anonymous: Client<Operations>;
}

/** States that an interaction asks for, by name, with their parameters: only those that the provider implements. */
export type Given<Known> = {
  readonly [Name in keyof Known]?: Known[Name] extends (
    world: never,
    parameters: infer Parameters,
  ) => unknown
    ? Parameters
    : Record<never, never>;
};
