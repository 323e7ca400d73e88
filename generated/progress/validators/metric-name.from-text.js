// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

/**
 * What can be measured; the name ends with the unit.
 *
 * Turns texts into the values of the contract.
 */
export function validateMetricNameFromText(data, instancePath = "", parentData, parentDataProperty) {
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
  validateMetricNameFromText.errors = vErrors;
  return errors === 0;
}
