import { describeRule } from '../../../test/lint/describe-rule.ts';
import { eventReferences } from './event-references.ts';

describeRule(eventReferences, [
  {
    fault: 'an operation that points into another document',
    file: 'events/progress.asyncapi.yaml',
    find: 'channel: { $ref: "#/channels/booking.created" }',
    replace: 'channel: { $ref: "./schedule.asyncapi.yaml#/channels/booking.created" }',
    message: 'channel of its own document',
    at: 'channel:',
  },
  {
    fault: 'a message that is not of the channel',
    file: 'events/progress.asyncapi.yaml',
    find: '      - $ref: "#/channels/booking.created/messages/BookingCreated"',
    replace: '      - $ref: "#/channels/streak.grown/messages/StreakGrown"',
    message: 'message of its own channel',
    at: '- $ref',
  },
  {
    fault: 'a second sender',
    file: 'events/progress.asyncapi.yaml',
    find: '    action: receive',
    replace: '    action: send',
    message: 'already sent by',
    at: 'sendBookingCreated:',
  },
  {
    fault: 'a sender that borrows its message',
    file: 'events/progress.asyncapi.yaml',
    find: '    action: receive',
    replace: '    action: send',
    message: 'is defined in',
    at: 'BookingCreated:',
  },
  {
    fault: 'a received event that nobody sends',
    file: 'events/schedule.asyncapi.yaml',
    find: '    action: send',
    replace: '    action: receive',
    message: 'does not come from a document that sends it',
    at: 'BookingCreated:',
  },
]);
