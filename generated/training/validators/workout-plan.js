// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateExercise } from './exercise.js';

const fields0 = new Set([
  'id',
  'trainer_id',
  'name',
  'description',
  'exercises',
  'created_at',
  'updated_at',
]);

/** A workout plan that programs can use. */
export function validateWorkoutPlan(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
    }
    if (data.trainer_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trainer_id" }, message: "must have required property 'trainer_id'" });
    }
    if (data.name === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" });
    }
    if (data.description === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" });
    }
    if (data.exercises === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "exercises" }, message: "must have required property 'exercises'" });
    }
    if (data.created_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "created_at" }, message: "must have required property 'created_at'" });
    }
    if (data.updated_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "updated_at" }, message: "must have required property 'updated_at'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.id !== undefined) {
      if (!validateUuid(data.id, instancePath + "/id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.trainer_id !== undefined) {
      if (!validateUuid(data.trainer_id, instancePath + "/trainer_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.name !== undefined) {
      let data2 = data.name;
      if (typeof data2 === "string") {
        if (textLength(data2) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
        if (textLength(data2) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.description !== undefined) {
      let data3 = data.description;
      if (typeof data3 !== "string" && data3 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/description", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data3 === "string") {
        if (textLength(data3) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      }
    }
    if (data.exercises !== undefined) {
      let data4 = data.exercises;
      if (Array.isArray(data4)) {
        if (data4.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/exercises", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        if (data4.length < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/exercises", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
        }
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateExercise(data4[i0], instancePath + "/exercises/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateExercise.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/exercises", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
    if (data.created_at !== undefined) {
      if (!validateTimestamp(data.created_at, instancePath + "/created_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
    if (data.updated_at !== undefined) {
      if (!validateTimestamp(data.updated_at, instancePath + "/updated_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateWorkoutPlan.errors = vErrors;
  return errors === 0;
}
