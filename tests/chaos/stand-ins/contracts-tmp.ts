import { events } from '@fitsync/contracts/events';
import { eventValidators } from '../../../generated/events/validators.js';
import { progress as p } from '@fitsync/contracts/progress';
import { notification as n } from '@fitsync/contracts/notification';
import type { ConsumerContract } from '@fitsync/runtime/events';

const complete = (contract: { name: string; sends: object }): ConsumerContract => ({
  name: contract.name,
  sends: { ...contract.sends },
  eventValidators: { ...eventValidators } as never,
  receives: Object.fromEntries(
    Object.values(events)
      .filter((e) => e.receivers.includes(contract.name))
      .map((e) => [
        e.type,
        { ...e, emits: e.type === 'program.completed' && contract.name === 'progress' ? ['achievement.earned'] : [] },
      ]),
  ),
});
export const progress = complete(p as never);
export const notification = complete(n as never);
