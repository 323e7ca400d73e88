// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

/** Where a program stands; completed and cancelled are final. */
export function validateProgramStatus(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  if (!(data === "active" || data === "paused" || data === "completed" || data === "cancelled")) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: ['active', 'paused', 'completed', 'cancelled'] }, message: "must be equal to one of the allowed values" });
  }
  validateProgramStatus.errors = vErrors;
  return errors === 0;
}
