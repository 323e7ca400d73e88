import type { Access } from '@fitsync/descriptor';
import { loadOperations } from '../contracts/catalog.ts';
import { unknownName } from '../contracts/unknown-name.ts';
import { matchTexts } from '../input/match-texts.ts';
import type { CommandContext } from '../program/command.ts';
import { formatTable } from '../program/format-table.ts';

/** `fitsync ops [PATTERN]`: the operations of the contracts, and who may call them. */
export async function run({ output }: CommandContext, [pattern]: readonly string[]): Promise<void> {
  const operations = await loadOperations();
  const matches = matchTexts(pattern);
  const found = operations.filter(({ operationId, path, service, tag }) =>
    matches([operationId, path, service, tag]),
  );
  if (found.length === 0) {
    const names = operations.map(({ operationId }) => operationId);
    throw unknownName('operation like', pattern ?? '', names);
  }
  const rows = found.map((operation) => ({
    operation_id: operation.operationId,
    service: operation.service,
    method: operation.method,
    path: operation.path,
    summary: operation.summary,
    callers: operation.access,
    emits: operation.emits,
  }));
  output.result(rows, () =>
    formatTable(
      rows.map((row) => [
        row.service,
        row.method,
        row.path,
        row.operation_id,
        row.emits.map((type) => `→ ${type}`).join(' '),
        describeCallers(row.callers),
      ]),
    ),
  );
}

function describeCallers({ anonymous, users, services }: Access): string {
  const names = [
    ...(anonymous ? ['anyone'] : []),
    ...users,
    ...services.map((name) => `service:${name}`),
  ];
  return names.join(', ') || 'nobody';
}
