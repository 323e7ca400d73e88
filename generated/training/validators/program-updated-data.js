// Written by `fitsync generate` from specs/events/training.asyncapi.yaml: edit that, not this.

import { validateUuid } from '../../common/validators/uuid.js';

const fields0 = new Set(['program_id', 'client_id', 'trainer_id', 'changes']);

/** Payload of `program.updated`. */
export function validateProgramUpdatedData(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.program_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "program_id" }, message: "must have required property 'program_id'" });
    }
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.trainer_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trainer_id" }, message: "must have required property 'trainer_id'" });
    }
    if (data.changes === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "changes" }, message: "must have required property 'changes'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.program_id !== undefined) {
      if (!validateUuid(data.program_id, instancePath + "/program_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.client_id !== undefined) {
      if (!validateUuid(data.client_id, instancePath + "/client_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.trainer_id !== undefined) {
      if (!validateUuid(data.trainer_id, instancePath + "/trainer_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.changes !== undefined) {
      let data3 = data.changes;
      if (Array.isArray(data3)) {
        if (data3.length > 20) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/changes", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items" });
        }
        if (data3.length < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/changes", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 !== "string") {
            errors = (vErrors ??= []).push({ instancePath: instancePath + "/changes/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
          }
          if (!(data4 === "name_changed" || data4 === "workout_plan_updated" || data4 === "diet_plan_modified" || data4 === "start_date_changed" || data4 === "duration_changed" || data4 === "workouts_per_week_changed" || data4 === "goals_changed" || data4 === "paused" || data4 === "resumed" || data4 === "cancelled")) {
            errors = (vErrors ??= []).push({ instancePath: instancePath + "/changes/" + i0, keyword: "enum", params: { allowedValues: [
  'name_changed',
  'workout_plan_updated',
  'diet_plan_modified',
  'start_date_changed',
  'duration_changed',
  'workouts_per_week_changed',
  'goals_changed',
  'paused',
  'resumed',
  'cancelled',
] }, message: "must be equal to one of the allowed values" });
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/changes", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateProgramUpdatedData.errors = vErrors;
  return errors === 0;
}
