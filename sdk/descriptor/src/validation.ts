/** One rule of a schema that a value breaks, as the validators report it. */
export interface Violation {
  /** JSON pointer to the offending value inside what was validated; `""` is the whole value. */
  readonly instancePath: string;
  /** The JSON Schema keyword that was broken: `required`, `pattern`, `additionalProperties`, … */
  readonly keyword: string;
  /**
   * Facts of the rule, such as `missingProperty` or `limit`. For `anyOf` and `oneOf`, `alternatives` says
   * how many of the violations right before this one each alternative found; for `additionalProperties`,
   * `allowedProperties` names the fields that there are.
   */
  readonly params: Readonly<Record<string, unknown>>;
  /** What is wrong, in English, without the value. */
  readonly message?: string;
}

/**
 * Checks a value against a schema of the contract.
 *
 * After a `false`, `errors` holds every violation until the next call of the same validator, so read
 * it before anything is awaited. Validators of parameters also turn strings into the numbers and
 * booleans of the contract, and those of parameters and bodies fill in defaults, both in place; all
 * others leave the value as it is.
 */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}
