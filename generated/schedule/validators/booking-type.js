// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

/** What kind of session it is. */
export function validateBookingType(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  if (!(data === "one_on_one" || data === "group" || data === "online" || data === "assessment")) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: ['one_on_one', 'group', 'online', 'assessment'] }, message: "must be equal to one of the allowed values" });
  }
  validateBookingType.errors = vErrors;
  return errors === 0;
}
