/** How a kind of planted fault was judged in one service. */
export interface Score {
  readonly service: string;
  /** What was planted: `a field that is read is removed`. */
  readonly kind: string;
  readonly planted: number;
  /** How often it was judged as it should be. */
  readonly right: number;
  /** Where it was not. */
  readonly wrong: readonly string[];
}

/** A part of the score: what is planted, and what has to be said of it. */
export interface Mutation {
  /** What is planted where, as a title. */
  readonly title: string;
  /** Plants everything, one after the other. */
  run(): Promise<readonly Score[]>;
}

/** The scores as a table: a row for each kind, a column for each service. */
export function formatScores(scores: readonly Score[]): string {
  const services = [...new Set(scores.map(({ service }) => service))].sort();
  const kinds = [...new Set(scores.map(({ kind }) => kind))];
  const width = Math.max(...kinds.map((kind) => kind.length));
  const rows = kinds.map((kind) =>
    [
      kind.padEnd(width),
      ...services.map((service) => {
        const cells = scores.filter((one) => one.kind === kind && one.service === service);
        return cellText(cells).padStart(service.length);
      }),
    ].join('  '),
  );
  return [[' '.repeat(width), ...services].join('  '), ...rows].join('\n');
}

function cellText(cells: readonly Score[]): string {
  const { planted, right } = total(cells);
  return planted === 0 ? '-' : `${right}/${planted}`;
}

/** The sums of some scores. */
export function total(scores: readonly Score[]): {
  readonly planted: number;
  readonly right: number;
  readonly wrong: readonly string[];
} {
  return {
    planted: scores.reduce((sum, { planted }) => sum + planted, 0),
    right: scores.reduce((sum, { right }) => sum + right, 0),
    wrong: scores.flatMap(({ wrong }) => wrong),
  };
}
