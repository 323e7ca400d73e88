// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { validateUuid } from '../../common/validators/uuid.js';
import { validateUser } from './user.js';

const fields0 = new Set(['success', 'data', 'missing']);

/** Those who were found, and the ids of those who were not. */
export function validateBatchUsersResponse(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.success === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "success" }, message: "must have required property 'success'" });
    }
    if (data.data === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" });
    }
    if (data.missing === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "missing" }, message: "must have required property 'missing'" });
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
          if (!validateUser(data1[i0], instancePath + "/data/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateUser.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/data", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
    if (data.missing !== undefined) {
      let data3 = data.missing;
      if (Array.isArray(data3)) {
        if (data3.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/missing", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        const len1 = data3.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validateUuid(data3[i1], instancePath + "/missing/" + i1)) {
            errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/missing", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateBatchUsersResponse.errors = vErrors;
  return errors === 0;
}
