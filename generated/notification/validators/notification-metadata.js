// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

/**
 * What an app needs to lead on from the notification. It is open, because it depends on `type`: the
 * ids of what it is about (`booking_id`, `program_id`, `achievement_id`), or the payload of the
 * event.
 */
export function validateNotificationMetadata(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length > 50) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxProperties", params: { limit: 50 }, message: "must NOT have more than 50 properties" });
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateNotificationMetadata.errors = vErrors;
  return errors === 0;
}
