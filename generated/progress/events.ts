// Written by `fitsync generate` from specs/http/progress.openapi.yaml and specs/events/progress.asyncapi.yaml: edit that, not this.

import type { Timestamp, Uuid } from '../common/schemas.ts';
import type { AchievementType, MetricName } from './schemas.ts';

/** The envelope of `achievement.earned`. */
export interface AchievementEarned {
  /** Name of the event. */
  event: 'achievement.earned';
  /** Unique for ever; consumers deduplicate by it. */
  event_id: Uuid;
  /** When it was recorded. */
  timestamp: Timestamp;
  /** Ties together what one request set off. */
  correlation_id: string;
  /** The service that published it. */
  source: 'progress';
  data: AchievementEarnedData;
  /** The user who did it; absent when no user did. */
  actor_id?: Uuid;
  /** The `event_id` of the event that led to this one; absent when a request did. */
  causation_id?: Uuid;
  /** W3C trace context of the publisher. */
  traceparent?: string;
  /** What tracing systems want to have passed on with the trace (W3C). */
  tracestate?: string;
}

/** What was earned. */
export interface AchievementEarnedData {
  /** The achievement. */
  achievement_id: Uuid;
  /** Who earned it. */
  client_id: Uuid;
  /** What it was earned for. */
  type: AchievementType;
  /** What to call it. */
  title: string;
  /** What it says to the client. */
  description: string;
  /** File name of its badge; null when it has none. */
  badge_icon: string | null;
}

/**
 * By how much each value differs from the one before; absent is what was measured for the first
 * time.
 */
export interface MetricChanges {
  /** Change of the upper arm in centimetres. */
  arm_cm?: number;
  /** Change of the body fat in percentage points. */
  body_fat_percentage?: number;
  /** Change of the chest in centimetres. */
  chest_cm?: number;
  /** Change of the hip in centimetres. */
  hip_cm?: number;
  /** Change of the muscle mass in kilograms. */
  muscle_mass_kg?: number;
  /** Change of the heart beats per minute at rest. */
  resting_heart_rate_bpm?: number;
  /** Change of the thigh in centimetres. */
  thigh_cm?: number;
  /** Change of the waist in centimetres. */
  waist_cm?: number;
  /** Change of the body weight in kilograms. */
  weight_kg?: number;
}

/** What was measured; absent is what was not. */
export interface MetricValues {
  /** Upper arm in centimetres. */
  arm_cm?: number;
  /** Body fat in percent of the weight. */
  body_fat_percentage?: number;
  /** Chest in centimetres. */
  chest_cm?: number;
  /** Hip in centimetres. */
  hip_cm?: number;
  /** Muscle mass in kilograms. */
  muscle_mass_kg?: number;
  /** Heart beats per minute at rest. */
  resting_heart_rate_bpm?: number;
  /** Thigh in centimetres. */
  thigh_cm?: number;
  /** Waist in centimetres. */
  waist_cm?: number;
  /** Body weight in kilograms. */
  weight_kg?: number;
}

/** The envelope of `milestone.reached`. */
export interface MilestoneReached {
  /** Name of the event. */
  event: 'milestone.reached';
  /** Unique for ever; consumers deduplicate by it. */
  event_id: Uuid;
  /** When it was recorded. */
  timestamp: Timestamp;
  /** Ties together what one request set off. */
  correlation_id: string;
  /** The service that published it. */
  source: 'progress';
  data: MilestoneReachedData;
  /** The user who did it; absent when no user did. */
  actor_id?: Uuid;
  /** The `event_id` of the event that led to this one; absent when a request did. */
  causation_id?: Uuid;
  /** W3C trace context of the publisher. */
  traceparent?: string;
  /** What tracing systems want to have passed on with the trace (W3C). */
  tracestate?: string;
}

/** A goal and the value that met it. */
export interface MilestoneReachedData {
  /** Who reached it. */
  client_id: Uuid;
  /** Which kind of goal was met. */
  milestone_type: MilestoneType;
  /** The value that was to be reached. */
  target_value: number;
  /** The value that was measured. */
  achieved_value: number;
  /** Where the client started. */
  previous_value: number;
  /** What was measured. */
  metric: MetricName;
}

/** Which kind of goal was met, one for each metric. */
export type MilestoneType = 'weight_goal' | 'body_fat_goal' | 'muscle_mass_goal' | 'waist_goal' | 'hip_goal' | 'chest_goal' | 'arm_goal' | 'thigh_goal' | 'resting_heart_rate_goal';

/** The envelope of `progress.updated`. */
export interface ProgressUpdated {
  /** Name of the event. */
  event: 'progress.updated';
  /** Unique for ever; consumers deduplicate by it. */
  event_id: Uuid;
  /** When it was recorded. */
  timestamp: Timestamp;
  /** Ties together what one request set off. */
  correlation_id: string;
  /** The service that published it. */
  source: 'progress';
  data: ProgressUpdatedData;
  /** The user who did it; absent when no user did. */
  actor_id?: Uuid;
  /** The `event_id` of the event that led to this one; absent when a request did. */
  causation_id?: Uuid;
  /** W3C trace context of the publisher. */
  traceparent?: string;
  /** What tracing systems want to have passed on with the trace (W3C). */
  tracestate?: string;
}

/** What was measured and how it differs from the last time. */
export interface ProgressUpdatedData {
  /** Who was measured. */
  client_id: Uuid;
  /** What kind of progress it is. */
  metric_type: 'body_metrics';
  new_value: MetricValues;
  change_from_last: MetricChanges;
}

/** Payloads of the events that the progress service publishes, by event. */
export type ProgressPayloads = {
  readonly 'achievement.earned': AchievementEarnedData;
  readonly 'milestone.reached': MilestoneReachedData;
  readonly 'progress.updated': ProgressUpdatedData;
};
