/** One partition of the log of a service. */
export interface PartitionPlace {
  /** The service that publishes. */
  readonly source: string;
  readonly partition: number;
}

/** `schedule/3`. */
export function nameOfPlace({ source, partition }: PartitionPlace): string {
  return `${source}/${partition}`;
}
