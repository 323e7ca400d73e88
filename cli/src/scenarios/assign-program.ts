import type { Program } from '@fitsync/contracts/training';
import type { Cast, Perform } from './scenario.ts';

/** Gives the client an active program, without which nothing can be booked. */
export async function assignProgram({ client, trainer }: Cast, perform: Perform): Promise<Program> {
  const { data } = await perform({
    title: 'the trainer assigns a program',
    expects: ['program.assigned'],
    call: (options) =>
      trainer.api
        .createProgram(
          {
            body: {
              client_id: client.id,
              trainer_id: trainer.id,
              name: 'Four weeks to start with',
              start_date: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
              duration_weeks: 4,
              goals: ['Find the rhythm'],
            },
          },
          options,
        )
        .unwrap(),
  });
  return data;
}
