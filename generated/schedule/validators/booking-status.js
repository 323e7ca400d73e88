// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

/** Where a booking stands; completed and cancelled are final. */
export function validateBookingStatus(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  if (!(data === "confirmed" || data === "completed" || data === "cancelled")) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: ['confirmed', 'completed', 'cancelled'] }, message: "must be equal to one of the allowed values" });
  }
  validateBookingStatus.errors = vErrors;
  return errors === 0;
}
