// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateMeal } from './meal.js';

const fields0 = new Set(['name', 'meals', 'daily_calories', 'description']);

/** A diet plan to store. */
export function validateDietPlanRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" });
    }
    if (data.meals === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "meals" }, message: "must have required property 'meals'" });
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
    if (data.meals !== undefined) {
      let data1 = data.meals;
      if (Array.isArray(data1)) {
        if (data1.length > 30) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/meals", keyword: "maxItems", params: { limit: 30 }, message: "must NOT have more than 30 items" });
        }
        if (data1.length < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/meals", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateMeal(data1[i0], instancePath + "/meals/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateMeal.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/meals", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
    if (data.daily_calories !== undefined) {
      let data3 = data.daily_calories;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/daily_calories", keyword: "type", params: { type: ['integer', 'null'] }, message: "must be integer,null" });
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 2e4 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/daily_calories", keyword: "maximum", params: { comparison: "<=", limit: 2e4 }, message: "must be <= 20000" });
        }
        if (data3 < 0 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/daily_calories", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.description !== undefined) {
      let data4 = data.description;
      if (typeof data4 !== "string" && data4 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/description", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data4 === "string") {
        if (textLength(data4) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateDietPlanRequest.errors = vErrors;
  return errors === 0;
}
