import { formatTable } from '../program/format-table.ts';
import { shorten } from '../program/shorten.ts';
import type { GroupLetter } from './find-letters.ts';

/** Dead letters as a table. */
export function formatLetters(letters: readonly GroupLetter[]): string {
  return formatTable([
    ['GROUP', 'ID', 'TYPE', 'KEY', 'REASON', 'ATTEMPTS', 'GIVEN UP', 'ERROR'],
    ...letters.map(({ group, event_id, type, key, reason, attempts, dead_at, error }) => [
      group,
      event_id,
      type || '-',
      key || '-',
      reason,
      String(attempts),
      dead_at,
      shorten(error),
    ]),
  ]);
}
