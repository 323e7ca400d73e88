// Written by `fitsync generate` from specs/events/progress.asyncapi.yaml: edit that, not this.

const fields0 = new Set([
  'arm_cm',
  'body_fat_percentage',
  'chest_cm',
  'hip_cm',
  'muscle_mass_kg',
  'resting_heart_rate_bpm',
  'thigh_cm',
  'waist_cm',
  'weight_kg',
]);

/**
 * By how much each value differs from the one before; absent is what was measured for the first
 * time.
 */
export function validateMetricChanges(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.arm_cm !== undefined) {
      let data0 = data.arm_cm;
      if (!(typeof data0 == "number" && isFinite(data0))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/arm_cm", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.body_fat_percentage !== undefined) {
      let data1 = data.body_fat_percentage;
      if (!(typeof data1 == "number" && isFinite(data1))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/body_fat_percentage", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.chest_cm !== undefined) {
      let data2 = data.chest_cm;
      if (!(typeof data2 == "number" && isFinite(data2))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/chest_cm", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.hip_cm !== undefined) {
      let data3 = data.hip_cm;
      if (!(typeof data3 == "number" && isFinite(data3))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/hip_cm", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.muscle_mass_kg !== undefined) {
      let data4 = data.muscle_mass_kg;
      if (!(typeof data4 == "number" && isFinite(data4))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/muscle_mass_kg", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.resting_heart_rate_bpm !== undefined) {
      let data5 = data.resting_heart_rate_bpm;
      if (!(typeof data5 == "number" && isFinite(data5))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/resting_heart_rate_bpm", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.thigh_cm !== undefined) {
      let data6 = data.thigh_cm;
      if (!(typeof data6 == "number" && isFinite(data6))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/thigh_cm", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.waist_cm !== undefined) {
      let data7 = data.waist_cm;
      if (!(typeof data7 == "number" && isFinite(data7))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/waist_cm", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.weight_kg !== undefined) {
      let data8 = data.weight_kg;
      if (!(typeof data8 == "number" && isFinite(data8))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/weight_kg", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateMetricChanges.errors = vErrors;
  return errors === 0;
}
