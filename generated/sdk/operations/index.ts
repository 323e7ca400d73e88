// Written by `fitsync generate` from specs/: edit that, not this.

export * from '../gateway/operations/dashboards.ts';
export * from '../notification/operations/devices.ts';
export * from '../notification/operations/notifications.ts';
export * from '../notification/operations/preferences.ts';
export * from '../progress/operations/achievements.ts';
export * from '../progress/operations/analytics.ts';
export * from '../progress/operations/goals.ts';
export * from '../progress/operations/metrics.ts';
export * from '../progress/operations/workout-logs.ts';
export * from '../schedule/operations/availability.ts';
export * from '../schedule/operations/bookings.ts';
export * from '../schedule/operations/gyms.ts';
export * from '../training/operations/diet-plans.ts';
export * from '../training/operations/programs.ts';
export * from '../training/operations/workout-plans.ts';
export * from '../user/operations/sessions.ts';
export * from '../user/operations/users.ts';
