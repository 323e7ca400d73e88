// Written by `fitsync generate` from specs/events/: edit that, not this.

import type { EventType } from '../../events/payloads.ts';

export type { EventPayloads, EventType } from '../../events/payloads.ts';

/** The service that publishes each event. */
export const eventSenders: Readonly<Record<EventType, string>> = {
  'achievement.earned': 'progress',
  'booking.cancelled': 'schedule',
  'booking.completed': 'schedule',
  'booking.created': 'schedule',
  'booking.reminder': 'schedule',
  'booking.rescheduled': 'schedule',
  'milestone.reached': 'progress',
  'program.assigned': 'training',
  'program.completed': 'training',
  'program.updated': 'training',
  'progress.updated': 'progress',
  'user.updated': 'user',
};
