// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { validatePage } from '../../common/validators/page.js';
import { validateProgram } from './program.js';

const fields0 = new Set(['success', 'data', 'page']);

/** Programs, the newest first. */
export function validateProgramListResponse(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.success === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "success" }, message: "must have required property 'success'" });
    }
    if (data.data === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" });
    }
    if (data.page === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "page" }, message: "must have required property 'page'" });
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
      let data1 = data.data;
      if (Array.isArray(data1)) {
        if (data1.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/data", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateProgram(data1[i0], instancePath + "/data/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateProgram.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/data", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
    if (data.page !== undefined) {
      if (!validatePage(data.page, instancePath + "/page")) {
        errors = (vErrors = (vErrors ?? []).concat(validatePage.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateProgramListResponse.errors = vErrors;
  return errors === 0;
}
