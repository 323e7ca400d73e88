// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { equal } from '../../common/rules/equal.js';
import { validateUuid } from '../../common/validators/uuid.js';

const fields0 = new Set(['user_ids']);

/** Whom to look up. */
export function validateBatchUsersRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.user_ids === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "user_ids" }, message: "must have required property 'user_ids'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.user_ids !== undefined) {
      let data0 = data.user_ids;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/user_ids", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        if (data0.length < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/user_ids", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateUuid(data0[i0], instancePath + "/user_ids/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
          }
        }
        let i1 = data0.length;
        let j0;
        if (i1 > 1) {
          outer0:
            for (; i1--; ) {
              for (j0 = i1; j0--; ) {
                if (equal(data0[i1], data0[j0])) {
                  errors = (vErrors ??= []).push({ instancePath: instancePath + "/user_ids", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" });
                  break outer0;
                }
              }
            }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/user_ids", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateBatchUsersRequest.errors = vErrors;
  return errors === 0;
}
