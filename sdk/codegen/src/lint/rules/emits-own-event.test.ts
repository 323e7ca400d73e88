import { describeRule } from '../../../test/lint/describe-rule.ts';
import { emitsOwnEvent } from './emits-own-event.ts';

describeRule(emitsOwnEvent, [
  {
    fault: 'an event that another service sends',
    file: 'http/schedule.openapi.yaml',
    find: 'x-emits: [booking.created]',
    replace: 'x-emits: [streak.grown]',
    message: 'does not send',
    at: 'x-emits: [streak.grown]',
  },
  {
    fault: 'an event that does not exist, of a received event',
    file: 'events/progress.asyncapi.yaml',
    find: 'x-emits: [streak.grown]',
    replace: 'x-emits: [streak.ended]',
    message: 'does not send',
    at: 'x-emits: [streak.ended]',
  },
  {
    fault: 'something that is not a list',
    file: 'http/schedule.openapi.yaml',
    find: 'x-emits: [booking.created]',
    replace: 'x-emits: booking.created',
    message: 'must be a list',
    at: 'x-emits',
  },
  {
    fault: 'a repeated event',
    file: 'http/schedule.openapi.yaml',
    find: 'x-emits: [booking.created]',
    replace: 'x-emits: [booking.created, booking.created]',
    message: 'listed twice',
    at: 'x-emits',
  },
]);
