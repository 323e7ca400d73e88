// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

/**
 * What a notification is about.
 *
 * Turns texts into the values of the contract.
 */
export function validateNotificationTypeFromText(data, instancePath = "", parentData, parentDataProperty) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    let dataType0 = typeof data;
    let coerced0 = undefined;
    if (dataType0 == "object" && Array.isArray(data) && data.length == 1) {
      data = data[0];
      dataType0 = typeof data;
      if (typeof data === "string") {
        coerced0 = data;
      }
    }
    if (!(coerced0 !== undefined)) {
      if (dataType0 == "number" || dataType0 == "boolean") {
        coerced0 = "" + data;
      } else if (data === null) {
        coerced0 = "";
      } else {
        errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (coerced0 !== undefined) {
      data = coerced0;
      if (parentData !== undefined) {
        parentData[parentDataProperty] = coerced0;
      }
    }
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
  validateNotificationTypeFromText.errors = vErrors;
  return errors === 0;
}
