// Written by `fitsync generate` from specs/http/training.openapi.yaml and specs/events/training.asyncapi.yaml: edit that, not this.

import type { CalendarDate, CorrelationId, Timestamp, Uuid } from '../common/schemas.ts';

/** The message: envelope and payload of `program.assigned`. */
export interface ProgramAssigned {
  /** Name of the event. */
  event: 'program.assigned';
  /** Unique for ever; consumers deduplicate by it. */
  event_id: Uuid;
  /** When it was recorded. */
  timestamp: Timestamp;
  /** Ties together what one request set off. */
  correlation_id: CorrelationId;
  /** The service that published it. */
  source: 'training';
  data: ProgramAssignedData;
  /** The user who did it; absent when no user did. */
  actor_id?: Uuid;
  /** The event that led to this one; absent when a request did. */
  causation_id?: Uuid;
  /** W3C trace context of the publisher. */
  traceparent?: string;
  /** What tracing systems want to have passed on with the trace (W3C). */
  tracestate?: string;
}

/** Payload of `program.assigned`. */
export interface ProgramAssignedData {
  /** The program. */
  program_id: Uuid;
  /** Its client. */
  client_id: Uuid;
  /** Its trainer. */
  trainer_id: Uuid;
  /** The workout plan. */
  workout_plan_id: Uuid | null;
  /** The diet plan. */
  diet_plan_id: Uuid | null;
  /** Its first day. */
  start_date: CalendarDate;
  /** How many weeks it takes. */
  duration_weeks: number;
}

/** The message: envelope and payload of `program.completed`. */
export interface ProgramCompleted {
  /** Name of the event. */
  event: 'program.completed';
  /** Unique for ever; consumers deduplicate by it. */
  event_id: Uuid;
  /** When it was recorded. */
  timestamp: Timestamp;
  /** Ties together what one request set off. */
  correlation_id: CorrelationId;
  /** The service that published it. */
  source: 'training';
  data: ProgramCompletedData;
  /** The user who did it; absent when no user did. */
  actor_id?: Uuid;
  /** The event that led to this one; absent when a request did. */
  causation_id?: Uuid;
  /** W3C trace context of the publisher. */
  traceparent?: string;
  /** What tracing systems want to have passed on with the trace (W3C). */
  tracestate?: string;
}

/** Payload of `program.completed`. */
export interface ProgramCompletedData {
  /** The program. */
  program_id: Uuid;
  /** Its client. */
  client_id: Uuid;
  /** Its trainer. */
  trainer_id: Uuid;
  /** The day it ended. */
  completion_date: CalendarDate;
  /** Share of what was planned that was done, 0 to 1. */
  adherence_rate: number | null;
  /** What the program is called. */
  program_name?: string;
}

/** The message: envelope and payload of `program.updated`. */
export interface ProgramUpdated {
  /** Name of the event. */
  event: 'program.updated';
  /** Unique for ever; consumers deduplicate by it. */
  event_id: Uuid;
  /** When it was recorded. */
  timestamp: Timestamp;
  /** Ties together what one request set off. */
  correlation_id: CorrelationId;
  /** The service that published it. */
  source: 'training';
  data: ProgramUpdatedData;
  /** The user who did it; absent when no user did. */
  actor_id?: Uuid;
  /** The event that led to this one; absent when a request did. */
  causation_id?: Uuid;
  /** W3C trace context of the publisher. */
  traceparent?: string;
  /** What tracing systems want to have passed on with the trace (W3C). */
  tracestate?: string;
}

/** Payload of `program.updated`. */
export interface ProgramUpdatedData {
  /** The program. */
  program_id: Uuid;
  /** Its client. */
  client_id: Uuid;
  /** Its trainer. */
  trainer_id: Uuid;
  /** What changed. */
  changes: ('name_changed' | 'workout_plan_updated' | 'diet_plan_modified' | 'start_date_changed' | 'duration_changed' | 'workouts_per_week_changed' | 'goals_changed' | 'paused' | 'resumed' | 'cancelled')[];
}

/** Payloads of the events that the training service publishes, by event. */
export type TrainingPayloads = {
  readonly 'program.assigned': ProgramAssignedData;
  readonly 'program.completed': ProgramCompletedData;
  readonly 'program.updated': ProgramUpdatedData;
};
