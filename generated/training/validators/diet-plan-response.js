// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { validateDietPlan } from './diet-plan.js';

const fields0 = new Set(['success', 'data']);

/** One diet plan. */
export function validateDietPlanResponse(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.success === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "success" }, message: "must have required property 'success'" });
    }
    if (data.data === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.success !== undefined) {
      let data0 = data.success;
      if (typeof data0 !== "boolean") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/success", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
      }
      if (true !== data0) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/success", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" });
      }
    }
    if (data.data !== undefined) {
      if (!validateDietPlan(data.data, instancePath + "/data")) {
        errors = (vErrors = (vErrors ?? []).concat(validateDietPlan.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateDietPlanResponse.errors = vErrors;
  return errors === 0;
}
