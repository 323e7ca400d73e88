// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

/**
 * `active` until a value meets the target, then `reached`, whatever is measured later; only a
 * correction of that value can make it active again.
 */
export function validateGoalStatus(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  if (!(data === "active" || data === "reached")) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: ['active', 'reached'] }, message: "must be equal to one of the allowed values" });
  }
  validateGoalStatus.errors = vErrors;
  return errors === 0;
}
