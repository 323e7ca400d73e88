import { createEventHandlers } from '@fitsync/sdk/events';
import { subscribe } from '@fitsync/sdk/events/redis';

// An app that begins with an event, says so and never ends.
const [, , redis = ''] = process.argv;
const hang = (): Promise<never> => {
  process.stdout.write('begun');
  return new Promise(() => undefined);
};
subscribe({
  redis,
  group: 'mirror',
  handlers: createEventHandlers(hang),
  onFailed: () => undefined,
  onGap: () => undefined,
});
