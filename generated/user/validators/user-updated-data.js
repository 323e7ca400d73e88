// Written by `fitsync generate` from specs/events/user.asyncapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateUuid } from '../../common/validators/uuid.js';

const fields0 = new Set(['user_id', 'changes']);

/** Payload of `user.updated`. */
export function validateUserUpdatedData(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.user_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "user_id" }, message: "must have required property 'user_id'" });
    }
    if (data.changes === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "changes" }, message: "must have required property 'changes'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.user_id !== undefined) {
      if (!validateUuid(data.user_id, instancePath + "/user_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.changes !== undefined) {
      let data1 = data.changes;
      if (Array.isArray(data1)) {
        if (data1.length > 20) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/changes", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items" });
        }
        if (data1.length < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/changes", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 === "string") {
            if (textLength(data2) > 60) {
              errors = (vErrors ??= []).push({ instancePath: instancePath + "/changes/" + i0, keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" });
            }
            if (textLength(data2) < 1) {
              errors = (vErrors ??= []).push({ instancePath: instancePath + "/changes/" + i0, keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
            }
          } else {
            errors = (vErrors ??= []).push({ instancePath: instancePath + "/changes/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/changes", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateUserUpdatedData.errors = vErrors;
  return errors === 0;
}
