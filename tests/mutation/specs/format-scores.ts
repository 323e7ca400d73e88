/** How an edit was judged in one document. */
export interface Score {
  readonly service: string;
  /** The kind of edit. */
  readonly name: string;
  readonly planted: number;
  /** Where it was judged wrongly. */
  readonly wrong: readonly string[];
}

/** The scores as a table: a row for each kind of edit, a column for each service, `right/planted`. */
export function formatScores(scores: readonly Score[]): string {
  const services = [...new Set(scores.map(({ service }) => service))].sort();
  const names = [...new Set(scores.map(({ name }) => name))];
  const width = Math.max(...names.map((name) => name.length));
  const rows = names.map((name) => {
    const cells = services.map((service) =>
      cellText(scores.filter((one) => one.name === name && one.service === service)),
    );
    return [name, ...cells];
  });
  return [['', ...services], ...rows]
    .map(([name = '', ...cells]) =>
      [
        name.padEnd(width),
        ...cells.map((cell, index) => cell.padStart(Math.max(services[index]?.length ?? 0, 7))),
      ].join('  '),
    )
    .join('\n');
}

function cellText(scores: readonly Score[]): string {
  const planted = scores.reduce((sum, score) => sum + score.planted, 0);
  const wrong = scores.reduce((sum, score) => sum + score.wrong.length, 0);
  return planted === 0 ? '-' : `${planted - wrong}/${planted}`;
}
