import { describeRule } from '../../../test/lint/describe-rule.ts';
import { eventEnvelope } from './event-envelope.ts';

describeRule(eventEnvelope, [
  {
    fault: 'a missing field of the envelope',
    file: 'events/schedule.asyncapi.yaml',
    find: 'required: [event, event_id, timestamp',
    replace: 'required: [event, timestamp',
    message: 'does not require `event_id`',
    at: 'BookingCreated:',
  },
  {
    fault: 'no place for what is known sometimes',
    file: 'events/schedule.asyncapi.yaml',
    find: 'actor_id:',
    replace: 'actor:',
    message: 'no place for `actor_id`',
    at: 'BookingCreated:',
  },
  {
    fault: 'the name of another event',
    file: 'events/schedule.asyncapi.yaml',
    find: 'event: { const: booking.created,',
    replace: 'event: { const: booking.made,',
    message: 'not the constant',
    at: 'event:',
  },
  {
    fault: 'a channel without x-key',
    file: 'events/schedule.asyncapi.yaml',
    find: '    x-key: client_id\n',
    replace: '',
    message: 'what keeps its events in order',
    at: 'booking.created:',
  },
  {
    fault: 'an ordering key that is optional',
    file: 'events/schedule.asyncapi.yaml',
    find: 'x-key: client_id',
    replace: 'x-key: room',
    message: 'not a required field',
    at: 'x-key: room',
  },
  {
    fault: 'a reader who is named by a field that is optional',
    file: 'events/schedule.asyncapi.yaml',
    find: 'x-key: client_id',
    replace: 'x-key: client_id\n    x-visible-to: { client: client_id, trainer: room }',
    message: '`x-visible-to` names `room`, which is not a required field',
    at: 'x-visible-to:',
  },
]);
