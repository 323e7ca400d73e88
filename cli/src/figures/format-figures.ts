import { formatTable } from '../program/format-table.ts';
import type { Colors } from '../program/output.ts';
import { formatDuration, type PartStatus } from '../stack/stack-status.ts';
import type { Breaker, PairFigures, Rates } from './measure.ts';
import type { Figures } from './meter.ts';

/** How figures are shown. */
export interface FiguresFormat {
  readonly colors: Colors;
  /** How many characters fit on a line. */
  readonly columns: number;
}

interface Row {
  readonly cells: readonly string[];
  readonly state: string;
}

// What matters most comes first: a narrow terminal shows as many columns as fit.
const partHeads =
  'SERVICE STATE REQ/S ERRORS LAG OUTBOX DEAD DEGRADED P50 P95 P99 UPTIME PID'.split(' ');
const pairHeads = ['CALLS', 'BREAKER', 'PER S', 'ERRORS', 'P95', 'RECOVERY'];

/** How each part of the stack does, and each pair of services that call one another. */
export function formatFigures(
  parts: readonly PartStatus[],
  { services, pairs }: Figures,
  format: FiguresFormat,
): string {
  const partRows = parts.map((part) => {
    const figures = services[part.name];
    return {
      state: part.state,
      cells: [
        part.name,
        part.state,
        perSecond(figures),
        percent(figures?.error_rate),
        whole(figures?.lag),
        age(figures?.outbox_oldest_seconds),
        whole(figures?.dead_letters),
        whole(figures?.degraded),
        latency(figures?.p50_seconds),
        latency(figures?.p95_seconds),
        latency(figures?.p99_seconds),
        age(part.uptime_seconds),
        whole(part.pid),
      ],
    };
  });
  const pairRows = pairs.map((pair) => ({
    state: pair.breaker?.state ?? 'closed',
    cells: [
      pairName(pair),
      describeBreaker(pair.breaker),
      perSecond(pair),
      percent(pair.error_rate),
      latency(pair.p95_seconds),
      age(pair.recovery_seconds),
    ],
  }));
  const tables = [formatRows(partHeads, partRows, format)];
  if (pairs.length > 0) tables.push(formatRows(pairHeads, pairRows, format));
  const reasons = formatReasons(parts, format.columns);
  if (reasons !== '') tables.push(reasons);
  return tables.join('\n\n');
}

/** Why parts are not ready or degraded, each on a line. */
function formatReasons(parts: readonly PartStatus[], columns: number): string {
  return parts
    .filter(({ reason }) => reason !== undefined)
    .map(({ name, state, reason }) => `${name} is ${state}: ${reason}`.slice(0, columns))
    .join('\n');
}

/** The breakers that stop calls now, each on a line; nothing when there is none. */
export function formatOpenBreakers(pairs: readonly PairFigures[]): string {
  return pairs
    .filter(({ breaker }) => breaker !== undefined && breaker.state !== 'closed')
    .map((pair) => `${pairName(pair)}: breaker ${describeBreaker(pair.breaker)}`)
    .join('\n');
}

/** Seconds as people read latencies: `12 ms`, `1.2 s`. */
function latency(seconds: number | undefined): string {
  if (seconds === undefined) return '-';
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
}

/** A number of things; `-` where it is not known. */
export function whole(number: number | undefined): string {
  return number === undefined ? '-' : String(number);
}

function formatRows(
  heads: readonly string[],
  rows: readonly Row[],
  { colors, columns }: FiguresFormat,
): string {
  const [head = '', ...lines] = fit([heads, ...rows.map(({ cells }) => cells)], columns).split(
    '\n',
  );
  const shaded = lines.map((line, i) => {
    const state = rows[i]?.state ?? '';
    if (['ready', 'closed'].includes(state)) return line;
    return ['degraded', 'half_open', 'stopping'].includes(state)
      ? colors.yellow(line)
      : colors.red(line);
  });
  return [colors.bold(head), ...shaded].join('\n');
}

/** The table with as many columns as fit, two at least. */
function fit(rows: readonly (readonly string[])[], columns: number): string {
  for (let shown = rows[0]?.length ?? 0; ; shown -= 1) {
    const table = formatTable(rows.map((row) => row.slice(0, shown)));
    if (shown <= 2 || table.split('\n').every((line) => line.length <= columns)) return table;
  }
}

function pairName({ source, target }: PairFigures): string {
  return `${source} → ${target}`;
}

function describeBreaker(breaker: Breaker | undefined): string {
  if (breaker === undefined) return '-';
  const { state, open_seconds, retry_in_seconds } = breaker;
  return [
    state.replace('_', ' '),
    ...(open_seconds === undefined ? [] : [`for ${formatDuration(open_seconds)}`]),
    ...(retry_in_seconds === undefined ? [] : [`tries in ${formatDuration(retry_in_seconds)}`]),
  ].join(', ');
}

function perSecond(rates: Rates | undefined): string {
  return rates === undefined ? '-' : rates.per_second.toFixed(1);
}

function percent(share: number | undefined): string {
  return share === undefined ? '-' : `${(share * 100).toFixed(1)} %`;
}

function age(seconds: number | undefined): string {
  return seconds === undefined ? '-' : formatDuration(seconds);
}
