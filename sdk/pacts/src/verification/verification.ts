/** What a verification of a pact against the running provider found. */
export interface Verification {
  readonly consumer: string;
  readonly provider: string;
  /** What was verified: {@link hashContract} of the pact. */
  readonly contract: string;
  /** What it was verified against: {@link hashSource} of the provider. */
  readonly source: string;
  /** How many interactions were verified. */
  readonly interactions: number;
  readonly result: 'ok' | 'failed';
  /** What failed, one line each. */
  readonly failures: readonly string[];
}

/** Where results are kept. They belong to a run and are not committed. */
export const VERIFICATION_FOLDER = 'pacts/verification';
