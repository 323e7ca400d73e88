// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

/** What can be measured; the name ends with the unit. */
export function validateMetricName(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  if (!(data === "weight_kg" || data === "body_fat_percentage" || data === "muscle_mass_kg" || data === "waist_cm" || data === "hip_cm" || data === "chest_cm" || data === "arm_cm" || data === "thigh_cm" || data === "resting_heart_rate_bpm")) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: [
  'weight_kg',
  'body_fat_percentage',
  'muscle_mass_kg',
  'waist_cm',
  'hip_cm',
  'chest_cm',
  'arm_cm',
  'thigh_cm',
  'resting_heart_rate_bpm',
] }, message: "must be equal to one of the allowed values" });
  }
  validateMetricName.errors = vErrors;
  return errors === 0;
}
