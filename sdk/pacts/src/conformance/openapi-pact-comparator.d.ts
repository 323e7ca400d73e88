// The types that the package ships are imported without file extensions, which only bundlers resolve.
declare module '@pactflow/openapi-pact-comparator' {
  /** Something that the comparison found. */
  export interface Result {
    readonly code: string;
    readonly message: string;
    readonly type: 'error' | 'warning' | 'info';
    readonly mockDetails?: { readonly location: string };
    readonly causes?: readonly Result[];
  }

  /** Compares pacts with documents; it changes the documents. */
  export class Comparator {
    constructor(options: { readonly oas?: object; readonly asyncapi?: object });
    compare(pact: object): AsyncGenerator<Result>;
  }
}
