import { plant } from './plant.ts';

// Everything that is delivered is taken for new.
plant({
  name: 'skip-inbox',
  module: '/events/consume/inbox.ts',
  piece: 'return new Set(rows.map(({ event_id }) => event_id));',
  instead: 'return new Set(eventIds);',
});
