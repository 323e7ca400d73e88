import { platform } from '@fitsync/contracts/platform';
import { SDK } from '@fitsync/pacts';
import { unknownName } from '../../../contracts/unknown-name.ts';
import { formatMatrix } from '../../../pacts/format-matrix.ts';
import { readPlatformMatrix } from '../../../pacts/read-platform-matrix.ts';
import type { CommandContext } from '../../../program/command.ts';
import { exitCodes, type ExitCode } from '../../../program/exit-codes.ts';

/** `fitsync pacts can-deploy SERVICE`: exits 6 when a pair that the service is part of is not ok. */
export async function run(
  context: CommandContext,
  [name = '']: readonly string[],
): Promise<ExitCode> {
  const names = [...Object.keys(platform), SDK];
  if (!names.includes(name)) throw unknownName('service', name, names, names);
  const pairs = await readPlatformMatrix(context, name);
  const wrong = pairs.filter(({ verdict }) => verdict !== 'ok');
  // Whoever is part of no pair can break nobody.
  const deployable = wrong.length === 0;
  context.output.result({ service: name, deployable, pairs }, () =>
    deployable
      ? `${name} can be deployed: all of its ${pairs.length} pairs are ok`
      : `${name} cannot be deployed\n${formatMatrix(wrong)}`,
  );
  return deployable ? exitCodes.ok : exitCodes.assertionNotMet;
}
