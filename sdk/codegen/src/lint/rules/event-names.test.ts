import { describeRule } from '../../../test/lint/describe-rule.ts';
import { eventNames } from './event-names.ts';

describeRule(eventNames, [
  {
    fault: 'a channel that is not named like an event',
    file: 'events/schedule.asyncapi.yaml',
    find: '  booking.created:\n    address',
    replace: '  BookingCreated:\n    address',
    message: 'not the name of an event',
    at: 'BookingCreated:',
  },
  {
    fault: 'an address of another name',
    file: 'events/schedule.asyncapi.yaml',
    find: 'address: booking.created',
    replace: 'address: bookings',
    message: 'The address of',
    at: 'address: bookings',
  },
  {
    fault: 'a message key of another name',
    file: 'events/schedule.asyncapi.yaml',
    find: '      BookingCreated: {',
    replace: '      Created: {',
    message: 'must carry exactly one message',
    at: 'messages:',
  },
  {
    fault: 'a name that is not the key',
    file: 'events/schedule.asyncapi.yaml',
    find: 'name: BookingCreated',
    replace: 'name: Created',
    message: 'has the name `Created`',
    at: 'name: Created',
  },
  {
    fault: 'an operation of another name',
    file: 'events/progress.asyncapi.yaml',
    find: '  receiveBookingCreated:',
    replace: '  countSession:',
    message: 'named after its action',
    at: 'countSession:',
  },
]);
