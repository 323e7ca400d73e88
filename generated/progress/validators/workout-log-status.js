// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

/**
 * `stub` when a session was completed and nobody has written down the workout yet, else `filled`.
 */
export function validateWorkoutLogStatus(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  if (!(data === "stub" || data === "filled")) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: ['stub', 'filled'] }, message: "must be equal to one of the allowed values" });
  }
  validateWorkoutLogStatus.errors = vErrors;
  return errors === 0;
}
