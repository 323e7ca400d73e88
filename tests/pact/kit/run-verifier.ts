import { Verifier } from '@pact-foundation/pact';

/** Settings of the verifier library. */
export type VerifierOptions = ConstructorParameters<typeof Verifier>[0];

/** What the verifier library reports. */
export interface Report {
  readonly interactionResults: readonly {
    readonly description: string;
    readonly result: string;
    readonly mismatch?: unknown;
  }[];
  readonly pendingErrors: readonly unknown[];
}

/** The library rejects with its report as text when something does not match. */
export async function runVerifier(options: VerifierOptions): Promise<Report> {
  const text = await new Verifier(options)
    .verifyProvider()
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  try {
    return JSON.parse(text) as Report;
  } catch {
    throw new Error(`the verification broke off: ${text}`);
  }
}
