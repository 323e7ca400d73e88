// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

/** What a notification is about. */
export function validateNotificationType(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  if (!(data === "booking_created" || data === "booking_cancelled" || data === "booking_completed" || data === "booking_reminder" || data === "booking_rescheduled" || data === "program_assigned" || data === "program_completed" || data === "program_updated" || data === "achievement_earned" || data === "milestone" || data === "progress_updated")) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: [
  'booking_created',
  'booking_cancelled',
  'booking_completed',
  'booking_reminder',
  'booking_rescheduled',
  'program_assigned',
  'program_completed',
  'program_updated',
  'achievement_earned',
  'milestone',
  'progress_updated',
] }, message: "must be equal to one of the allowed values" });
  }
  validateNotificationType.errors = vErrors;
  return errors === 0;
}
