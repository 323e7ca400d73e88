import { randomUUID } from 'node:crypto';

/** One place in a trace, as the `traceparent` header tells it (W3C Trace Context). */
export interface TraceContext {
  /** The same for everything that one request set off; 32 hexadecimal digits. */
  readonly traceId: string;
  /** Whoever made the request; 16 hexadecimal digits. */
  readonly parentId: string;
  readonly sampled: boolean;
}

const shape = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const noTrace = '0'.repeat(32);
const noParent = '0'.repeat(16);

/** Reads a `traceparent`; null when it is absent or breaks the standard. */
export function parseTraceparent(header: string | undefined): TraceContext | null {
  const [, version, traceId, parentId, flags, rest] = shape.exec(header ?? '') ?? [];
  if (traceId === undefined || parentId === undefined || flags === undefined) return null;
  if (version === 'ff' || (version === '00' && rest !== undefined)) return null;
  if (traceId === noTrace || parentId === noParent) return null;
  return { traceId, parentId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/**
 * Makes the `traceparent` of a step of ours: a new span in the trace of `header`, or in a new trace
 * when there is none.
 */
export function nextTraceparent(header?: string): string {
  const parent = parseTraceparent(header);
  const traceId = parent?.traceId ?? randomDigits();
  const flags = parent === null || parent.sampled ? '01' : '00';
  return `00-${traceId}-${randomDigits().slice(-16)}-${flags}`;
}

/** 32 hexadecimal digits, of which all but six bits are random; Node draws them for many UUIDs at once. */
function randomDigits(): string {
  return randomUUID().replaceAll('-', '');
}
