import type { MatrixRow } from '@fitsync/pacts';
import { formatTable } from '../program/format-table.ts';
import { quantity } from '../program/quantity.ts';

const HEADS = ['CONSUMER', 'PROVIDER', 'VERDICT', 'WHY'];

/** The matrix as a table; each further reason has a line of its own. */
export function formatMatrix(rows: readonly MatrixRow[]): string {
  return formatTable([HEADS, ...rows.flatMap(linesOf)]);
}

function linesOf({ consumer, provider, verdict, ...row }: MatrixRow): string[][] {
  const [first = '', ...others] = whyOf(row);
  return [[consumer, provider, verdict, first], ...others.map((reason) => ['', '', '', reason])];
}

/** The matrix as a table in Markdown. */
export function formatMatrixAsMarkdown(rows: readonly MatrixRow[]): string {
  const lines = rows.map(({ consumer, provider, verdict, ...row }) =>
    [consumer, provider, verdict, whyOf(row).map(escapeMarkdown).join('<br>')].join(' | '),
  );
  return ['consumer | provider | verdict | why', '--- | --- | --- | ---', ...lines]
    .map((line) => `| ${line} |`)
    .join('\n');
}

function whyOf({
  reasons,
  interactions,
}: Pick<MatrixRow, 'reasons' | 'interactions'>): readonly string[] {
  return reasons.length > 0 ? reasons : [`${quantity(interactions, 'interaction')} verified`];
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[|<>*_]/g, String.raw`\$&`);
}
