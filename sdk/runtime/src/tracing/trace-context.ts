import type { IncomingHttpHeaders } from 'node:http';
import { drawId } from './draw-id.ts';

/** One place in a trace, as headers tell it (W3C Trace Context). */
export interface TraceContext {
  readonly traceparent: string;
  /** What systems of others want to have passed on with it. */
  readonly tracestate?: string;
}

/** Where in a trace something comes from, as far as that is known. */
export interface TraceOrigin {
  readonly traceparent?: string | undefined;
  readonly tracestate?: string | undefined;
}

/** What a `traceparent` says. */
export interface Traceparent {
  /** The same for everything that one request set off; 32 hexadecimal digits. */
  readonly traceId: string;
  /** Whoever made the request; 16 hexadecimal digits. */
  readonly parentId: string;
  readonly sampled: boolean;
}

const shape = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const noTrace = '0'.repeat(32);
const noParent = '0'.repeat(16);
const longestState = 512;

/** Reads a `traceparent`; null when it is absent or breaks the standard. */
export function parseTraceparent(header: string | undefined): Traceparent | null {
  const [, version, traceId, parentId, flags, rest] = shape.exec(header ?? '') ?? [];
  if (traceId === undefined || parentId === undefined || flags === undefined) return null;
  if (version === 'ff' || (version === '00' && rest !== undefined)) return null;
  if (traceId === noTrace || parentId === noParent) return null;
  return { traceId, parentId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** Writes a `traceparent`. */
export function formatTraceparent({ traceId, parentId, sampled }: Traceparent): string {
  return `00-${traceId}-${parentId}-${sampled ? '01' : '00'}`;
}

/** The trace id that log lines carry; undefined without a trace. */
export function traceIdOf(traceparent: string | undefined): string | undefined {
  return parseTraceparent(traceparent)?.traceId;
}

/** The place in a trace that headers or a step of this process tell, as it is; undefined when they tell none. */
export function readTraceContext(
  origin: IncomingHttpHeaders | TraceOrigin = {},
): TraceContext | undefined {
  const { traceparent, tracestate } = origin;
  if (typeof traceparent !== 'string') return undefined;
  return { traceparent, ...(typeof tracestate === 'string' && { tracestate }) };
}

/** A new place in the trace of `parent`, or in a new trace when there is none that keeps to the standard. */
export function nextTraceContext(parent: TraceOrigin | undefined): TraceContext {
  const known = parseTraceparent(parent?.traceparent);
  const traceparent = formatTraceparent({
    traceId: known?.traceId ?? drawId(32),
    parentId: drawId(16),
    sampled: known?.sampled ?? true,
  });
  const state = known === null ? undefined : parent?.tracestate;
  return { traceparent, ...(state && state.length <= longestState && { tracestate: state }) };
}
