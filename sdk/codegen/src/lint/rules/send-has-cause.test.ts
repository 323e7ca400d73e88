import { describeRule } from '../../../test/lint/describe-rule.ts';
import { sendHasCause } from './send-has-cause.ts';

describeRule(sendHasCause, [
  {
    fault: 'an event that no operation causes',
    file: 'http/schedule.openapi.yaml',
    find: '      x-emits: [booking.created]\n',
    replace: '',
    message: 'Nothing in the schedule service causes',
    at: 'sendBookingCreated:',
  },
  {
    fault: 'an event that only another service claims to cause',
    file: 'events/progress.asyncapi.yaml',
    find: '    x-emits: [streak.grown]\n',
    replace: '    x-emits: [booking.created]\n',
    message: 'Nothing in the progress service causes',
    at: 'sendStreakGrown:',
  },
  {
    fault: 'a worker that is not named',
    file: 'events/schedule.asyncapi.yaml',
    find: '    action: send\n',
    replace: '    action: send\n    x-worker: true\n',
    message: 'name of a worker',
    at: 'x-worker: true',
  },
]);
