// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

/**
 * What an achievement is earned for: `weight_milestone` for weight lost, `workout_milestone` for
 * the number of workouts logged, `program_completion` for a completed program.
 */
export function validateAchievementType(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  if (!(data === "weight_milestone" || data === "workout_milestone" || data === "program_completion")) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: ['weight_milestone', 'workout_milestone', 'program_completion'] }, message: "must be equal to one of the allowed values" });
  }
  validateAchievementType.errors = vErrors;
  return errors === 0;
}
