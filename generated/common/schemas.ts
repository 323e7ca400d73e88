// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

/** A day of the calendar, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** Ties together what one request set off, in answers, logs and events. */
export type CorrelationId = string;

/** One thing that is wrong with a request. */
export interface FieldError {
  /** The field, `body.start_time` or `query.limit`. */
  path: string;
  /** The rule that it breaks and what would be right. */
  message: string;
}

/** Where a list stands. */
export interface Page {
  /** How many entries were asked for. */
  limit: number;
  /** Pass it as `cursor` for the next entries; null at the end. */
  next_cursor: string | null;
}

/** What every failed request answers (RFC 9457). */
export interface Problem {
  /** URN of the kind of problem. */
  type: string;
  /** The kind of problem in words, the same each time. */
  title: string;
  /** The HTTP status. */
  status: number;
  /** What happened this time and what to do about it. */
  detail: string;
  /** Path of the request. */
  instance: string;
  /** The kind of problem for programs, from the list of problems. */
  code: string;
  /** Finds the request in every log; also in the `X-Correlation-ID` header. */
  correlation_id: string;
  /** Always false. */
  success: false;
  /** The same as `detail`. */
  error: string;
  /** The fields concerned. */
  errors?: FieldError[];
}

/** An IANA time zone, such as `Europe/Berlin`. */
export type TimeZone = string;

/** An instant, RFC 3339 in UTC. */
export type Timestamp = string;

/** A UUID in its canonical form, lower case. */
export type Uuid = string;

/** A time of day on the wall clock of the place concerned, `HH:MM:SS`. */
export type WallTime = string;
