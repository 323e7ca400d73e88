import type { ProgressEventHandler } from '@fitsync/contracts/progress';
import { ifFound } from '@fitsync/runtime/calls';
import { grantAward } from '../awarding/grant-award.ts';
import { programAward } from '../domain/award.ts';

/** Awards the achievement for a completed program, once. What is loaded is its name, as far as it is known. */
export const programCompleted: ProgressEventHandler<'program.completed', string | undefined> = {
  async load({ data }, { calls }) {
    const program = await ifFound(calls.training.getProgram({ id: data.program_id }));
    return program?.data.name ?? data.program_name;
  },
  async apply(tx, { data, timestamp }, name) {
    await grantAward(tx, data.client_id, programAward(data.program_id, name), timestamp);
  },
};
