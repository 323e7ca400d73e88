// Written by `fitsync generate` from specs/http/schedule.openapi.yaml and specs/events/schedule.asyncapi.yaml: edit that, not this.

import type { CalendarDate, CorrelationId, Timestamp, Uuid, WallTime } from '../common/schemas.ts';

/** The message: envelope and payload of `booking.cancelled`. */
export interface BookingCancelled {
  /** Name of the event. */
  event: 'booking.cancelled';
  /** Unique for ever; consumers deduplicate by it. */
  event_id: Uuid;
  /** When it was recorded. */
  timestamp: Timestamp;
  /** Ties together what one request set off. */
  correlation_id: CorrelationId;
  /** The service that published it. */
  source: 'schedule';
  data: BookingCancelledData;
  /** The user who did it; absent when no user did. */
  actor_id?: Uuid;
  /** The event that led to this one; absent when a request did. */
  causation_id?: Uuid;
  /** W3C trace context of the publisher. */
  traceparent?: string;
  /** What tracing systems want to have passed on with the trace (W3C). */
  tracestate?: string;
}

/** Payload of `booking.cancelled`. */
export interface BookingCancelledData {
  /** The booking. */
  booking_id: Uuid;
  /** Its client. */
  client_id: Uuid;
  /** Its trainer. */
  trainer_id: Uuid;
  /** Why. */
  cancellation_reason: string | null;
  /** Who cancelled it. */
  cancelled_by: Uuid;
}

/** The message: envelope and payload of `booking.completed`. */
export interface BookingCompleted {
  /** Name of the event. */
  event: 'booking.completed';
  /** Unique for ever; consumers deduplicate by it. */
  event_id: Uuid;
  /** When it was recorded. */
  timestamp: Timestamp;
  /** Ties together what one request set off. */
  correlation_id: CorrelationId;
  /** The service that published it. */
  source: 'schedule';
  data: BookingCompletedData;
  /** The user who did it; absent when no user did. */
  actor_id?: Uuid;
  /** The event that led to this one; absent when a request did. */
  causation_id?: Uuid;
  /** W3C trace context of the publisher. */
  traceparent?: string;
  /** What tracing systems want to have passed on with the trace (W3C). */
  tracestate?: string;
}

/** Payload of `booking.completed`. */
export interface BookingCompletedData {
  /** The booking. */
  booking_id: Uuid;
  /** Its client. */
  client_id: Uuid;
  /** Its trainer. */
  trainer_id: Uuid;
  /** The day, on the calendar of the gym. */
  workout_date: CalendarDate;
  /** When it started, on the clock of the gym. */
  start_time: WallTime;
  /** When it ended, on the clock of the gym. */
  end_time: WallTime;
  /** How long it took. */
  duration_minutes: number;
  /** What the trainer wrote. */
  trainer_notes: string | null;
}

/** The message: envelope and payload of `booking.created`. */
export interface BookingCreated {
  /** Name of the event. */
  event: 'booking.created';
  /** Unique for ever; consumers deduplicate by it. */
  event_id: Uuid;
  /** When it was recorded. */
  timestamp: Timestamp;
  /** Ties together what one request set off. */
  correlation_id: CorrelationId;
  /** The service that published it. */
  source: 'schedule';
  data: BookingCreatedData;
  /** The user who did it; absent when no user did. */
  actor_id?: Uuid;
  /** The event that led to this one; absent when a request did. */
  causation_id?: Uuid;
  /** W3C trace context of the publisher. */
  traceparent?: string;
  /** What tracing systems want to have passed on with the trace (W3C). */
  tracestate?: string;
}

/** Payload of `booking.created`. */
export interface BookingCreatedData {
  /** The booking. */
  booking_id: Uuid;
  /** Its client. */
  client_id: Uuid;
  /** Its trainer. */
  trainer_id: Uuid;
  /** Where it takes place. */
  gym_id: Uuid;
  /** The day, on the calendar of the gym. */
  booking_date: CalendarDate;
  /** When it starts, on the clock of the gym. */
  start_time: WallTime;
  /** When it ends, on the clock of the gym. */
  end_time: WallTime;
  /** What kind of session it is. */
  type: 'one_on_one' | 'group' | 'online' | 'assessment';
}

/** The message: envelope and payload of `booking.reminder`. */
export interface BookingReminder {
  /** Name of the event. */
  event: 'booking.reminder';
  /** Unique for ever; consumers deduplicate by it. */
  event_id: Uuid;
  /** When it was recorded. */
  timestamp: Timestamp;
  /** Ties together what one request set off. */
  correlation_id: CorrelationId;
  /** The service that published it. */
  source: 'schedule';
  data: BookingReminderData;
  /** The user who did it; absent when no user did. */
  actor_id?: Uuid;
  /** The event that led to this one; absent when a request did. */
  causation_id?: Uuid;
  /** W3C trace context of the publisher. */
  traceparent?: string;
  /** What tracing systems want to have passed on with the trace (W3C). */
  tracestate?: string;
}

/** Payload of `booking.reminder`. */
export interface BookingReminderData {
  /** The booking. */
  booking_id: Uuid;
  /** Its client. */
  client_id: Uuid;
  /** Its trainer. */
  trainer_id: Uuid;
  /** The day, on the calendar of the gym. */
  booking_date: CalendarDate;
  /** When it starts, on the clock of the gym. */
  start_time: WallTime;
  /** Hours until the start. */
  hours_until: number;
}

/** The message: envelope and payload of `booking.rescheduled`. */
export interface BookingRescheduled {
  /** Name of the event. */
  event: 'booking.rescheduled';
  /** Unique for ever; consumers deduplicate by it. */
  event_id: Uuid;
  /** When it was recorded. */
  timestamp: Timestamp;
  /** Ties together what one request set off. */
  correlation_id: CorrelationId;
  /** The service that published it. */
  source: 'schedule';
  data: BookingRescheduledData;
  /** The user who did it; absent when no user did. */
  actor_id?: Uuid;
  /** The event that led to this one; absent when a request did. */
  causation_id?: Uuid;
  /** W3C trace context of the publisher. */
  traceparent?: string;
  /** What tracing systems want to have passed on with the trace (W3C). */
  tracestate?: string;
}

/** Payload of `booking.rescheduled`. */
export interface BookingRescheduledData {
  /** The booking. */
  booking_id: Uuid;
  /** Its client. */
  client_id: Uuid;
  /** Its trainer. */
  trainer_id: Uuid;
  /** The day it was on. */
  old_date: CalendarDate;
  /** When it started. */
  old_start_time: WallTime;
  /** The day it is on now. */
  new_date: CalendarDate;
  /** When it starts now. */
  new_start_time: WallTime;
}

/** Payloads of the events that the schedule service publishes, by event. */
export type SchedulePayloads = {
  readonly 'booking.cancelled': BookingCancelledData;
  readonly 'booking.completed': BookingCompletedData;
  readonly 'booking.created': BookingCreatedData;
  readonly 'booking.reminder': BookingReminderData;
  readonly 'booking.rescheduled': BookingRescheduledData;
};
