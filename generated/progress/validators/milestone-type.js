// Written by `fitsync generate` from specs/events/progress.asyncapi.yaml: edit that, not this.

/** Which kind of goal was met, one for each metric. */
export function validateMilestoneType(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  if (!(data === "weight_goal" || data === "body_fat_goal" || data === "muscle_mass_goal" || data === "waist_goal" || data === "hip_goal" || data === "chest_goal" || data === "arm_goal" || data === "thigh_goal" || data === "resting_heart_rate_goal")) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: [
  'weight_goal',
  'body_fat_goal',
  'muscle_mass_goal',
  'waist_goal',
  'hip_goal',
  'chest_goal',
  'arm_goal',
  'thigh_goal',
  'resting_heart_rate_goal',
] }, message: "must be equal to one of the allowed values" });
  }
  validateMilestoneType.errors = vErrors;
  return errors === 0;
}
