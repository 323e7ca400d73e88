/** What a call of another service owes to the request or event that it is made for. */
export interface CallOrigin {
  readonly correlationId: string;
  /** The step that calls, in W3C trace context. */
  readonly traceparent?: string | undefined;
  readonly tracestate?: string | undefined;
  /** The user's `Authorization` header, passed on so that the user's rights count. */
  readonly authorization?: string | undefined;
  /** When the caller stops waiting, in milliseconds since the epoch. */
  readonly deadline?: number | undefined;
  /** Ends when the caller has gone. */
  readonly signal?: AbortSignal | undefined;
}
