// Written by `fitsync generate` from specs/events/: edit that, not this.

import type { EventDescriptor } from '@fitsync/descriptor';
import type { EventPayloads } from './payloads.ts';

/** All events: who publishes them, who listens, what causes them. */
export const events: { readonly [Type in keyof EventPayloads]: EventDescriptor } = {
  'achievement.earned': {
    type: 'achievement.earned',
    summary: 'A client has earned an achievement.',
    sender: 'progress',
    receivers: ['notification'],
    key: 'client_id',
    causes: ['createWorkoutLog', 'event:program.completed', 'recordMetrics', 'updateWorkoutLog'],
  },
  'booking.cancelled': {
    type: 'booking.cancelled',
    summary: 'Tells that a session was cancelled.',
    sender: 'schedule',
    receivers: ['notification'],
    key: 'client_id',
    causes: ['cancelBooking'],
  },
  'booking.completed': {
    type: 'booking.completed',
    summary: 'Tells that a session took place.',
    sender: 'schedule',
    receivers: ['notification', 'progress'],
    key: 'client_id',
    causes: ['completeBooking'],
  },
  'booking.created': {
    type: 'booking.created',
    summary: 'Tells that a session was booked.',
    sender: 'schedule',
    receivers: ['notification'],
    key: 'client_id',
    causes: ['createBooking'],
  },
  'booking.reminder': {
    type: 'booking.reminder',
    summary: 'Reminds of a session 24 hours before it starts.',
    sender: 'schedule',
    receivers: ['notification'],
    key: 'client_id',
    causes: ['worker:bookingReminder'],
  },
  'booking.rescheduled': {
    type: 'booking.rescheduled',
    summary: 'Tells that a session was moved to another time.',
    sender: 'schedule',
    receivers: ['notification'],
    key: 'client_id',
    causes: ['rescheduleBooking'],
  },
  'milestone.reached': {
    type: 'milestone.reached',
    summary: 'A client has reached a goal.',
    sender: 'progress',
    receivers: ['notification'],
    key: 'client_id',
    causes: ['recordMetrics'],
  },
  'program.assigned': {
    type: 'program.assigned',
    summary: 'Tells that a trainer assigned a program to a client.',
    sender: 'training',
    receivers: ['notification'],
    key: 'client_id',
    causes: ['createProgram'],
  },
  'program.completed': {
    type: 'program.completed',
    summary: 'Tells that a client completed a program.',
    sender: 'training',
    receivers: ['notification', 'progress'],
    key: 'client_id',
    causes: ['completeProgram'],
  },
  'program.updated': {
    type: 'program.updated',
    summary: 'Tells what changed about a program.',
    sender: 'training',
    receivers: ['notification'],
    key: 'client_id',
    causes: ['updateProgram'],
  },
  'progress.updated': {
    type: 'progress.updated',
    summary: 'Body metrics of a client were recorded.',
    sender: 'progress',
    receivers: ['notification'],
    key: 'client_id',
    causes: ['recordMetrics'],
  },
  'user.updated': {
    type: 'user.updated',
    summary: 'Tells which fields of an account changed, not their values.',
    sender: 'user',
    receivers: ['user'],
    key: 'user_id',
    causes: ['updateRoleInfo', 'updateUser'],
  },
};
