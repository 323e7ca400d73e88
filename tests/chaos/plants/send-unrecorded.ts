import { plant } from './plant.ts';

// Nobody records that a mail is about to be sent, so nobody can tell that it may have gone out.
plant({
  name: 'send-unrecorded',
  module: '/notification/src/delivery/deliver.ts',
  piece: "if (!(await beginAttempt(db, { id, claim, until }, now()))) return { kind: 'lost' };",
  instead: 'void beginAttempt, claim, until;',
});
