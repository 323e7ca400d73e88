/** An operation or an event, and where the documentation shows it. */
export interface Carried {
  readonly name: string;
  readonly url?: string;
}

/** What goes from one service to another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly carries: readonly Carried[];
}

/** Who calls whom and who hears whom, as it is generated from the contracts. */
export interface CommunicationMap {
  readonly services: readonly string[];
  readonly calls: readonly Edge[];
  readonly events: readonly Edge[];
}

/** The two kinds of edges. */
export type EdgeKind = 'call' | 'event';

/** All edges with their kinds. */
export function edgesOf({
  calls,
  events,
}: CommunicationMap): readonly (readonly [EdgeKind, Edge])[] {
  return [
    ...calls.map((edge) => ['call', edge] as const),
    ...events.map((edge) => ['event', edge] as const),
  ];
}
