// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import type { ClientAnalytics } from '../progress/schemas.ts';
import type { Booking } from '../schedule/schemas.ts';
import type { Program } from '../training/schemas.ts';
import type { User } from '../user/schemas.ts';

/** What a client needs first; null is what could not be had. */
export interface ClientDashboard {
  /** The client. */
  profile: User | null;
  /** The programs that are active. */
  active_programs: Program[] | null;
  /** The next sessions from now on, the earliest first. */
  upcoming_bookings: Booking[] | null;
  /** How the client is doing. */
  progress_summary: ClientAnalytics | null;
}

/** Whether anything is missing. */
export interface ClientDashboardMeta {
  /** Whether a part could not be had. */
  partial: boolean;
  /** The fields of `data` that are null because their service did not answer. */
  missing: ('profile' | 'active_programs' | 'upcoming_bookings' | 'progress_summary')[];
}

/** The dashboard of a client. */
export interface ClientDashboardResponse {
  /** Always true. */
  success: true;
  data: ClientDashboard;
  meta: ClientDashboardMeta;
}

/**
 * Server-Sent Events, one for each event of the platform, `stream.live` and `stream.gap`. The
 * stream has no end of its own.
 */
export type EventStream = string;

/** What a trainer needs first; null is what could not be had. */
export interface TrainerDashboard {
  /** The trainer. */
  profile: User | null;
  /** How many clients follow an active program of the trainer. */
  active_clients: number | null;
  /** The sessions of the day, on the calendar of each gym, the earliest first. */
  today_schedule: Booking[] | null;
}

/** Whether anything is missing. */
export interface TrainerDashboardMeta {
  /** Whether a part could not be had. */
  partial: boolean;
  /** The fields of `data` that are null because their service did not answer. */
  missing: ('profile' | 'active_clients' | 'today_schedule')[];
}

/** The dashboard of a trainer. */
export interface TrainerDashboardResponse {
  /** Always true. */
  success: true;
  data: TrainerDashboard;
  meta: TrainerDashboardMeta;
}
