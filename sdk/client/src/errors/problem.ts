/** What every failed request answers (RFC 9457), with the fields that FitSync adds. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What happened this time and what to do about it. */
  readonly detail: string;
  readonly instance: string;
  /** The kind of problem for programs: `slot_taken`. */
  readonly code: string;
  readonly correlation_id: string;
  /** The fields concerned. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly success: false;
  readonly error: string;
}

/** Whether a parsed body is a problem document. */
export function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'detail' in body &&
    typeof body.detail === 'string'
  );
}
