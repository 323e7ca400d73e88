// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

import { textLength } from '../rules/text-length.js';

const fields0 = new Set(['path', 'message']);

/** One thing that is wrong with a request. */
export function validateFieldError(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" });
    }
    if (data.message === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.path !== undefined) {
      let data0 = data.path;
      if (typeof data0 === "string") {
        if (textLength(data0) > 400) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/path", keyword: "maxLength", params: { limit: 400 }, message: "must NOT have more than 400 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/path", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.message !== undefined) {
      let data1 = data.message;
      if (typeof data1 === "string") {
        if (textLength(data1) > 1e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/message", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/message", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateFieldError.errors = vErrors;
  return errors === 0;
}
