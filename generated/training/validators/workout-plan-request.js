// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateExercise } from './exercise.js';

const fields0 = new Set(['name', 'exercises', 'description']);

/** A workout plan to store. */
export function validateWorkoutPlanRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" });
    }
    if (data.exercises === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "exercises" }, message: "must have required property 'exercises'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.name !== undefined) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (textLength(data0) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
        if (textLength(data0) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.exercises !== undefined) {
      let data1 = data.exercises;
      if (Array.isArray(data1)) {
        if (data1.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/exercises", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        if (data1.length < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/exercises", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateExercise(data1[i0], instancePath + "/exercises/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateExercise.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/exercises", keyword: "type", params: { type: "array" }, message: "must be array" });
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
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateWorkoutPlanRequest.errors = vErrors;
  return errors === 0;
}
