// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

import { textLength } from '../rules/text-length.js';

const fields0 = new Set(['limit', 'next_cursor']);

/** Where a list stands. */
export function validatePage(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.limit === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "limit" }, message: "must have required property 'limit'" });
    }
    if (data.next_cursor === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "next_cursor" }, message: "must have required property 'next_cursor'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.limit !== undefined) {
      let data0 = data.limit;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 100 || isNaN(data0)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" });
        }
        if (data0 < 1 || isNaN(data0)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.next_cursor !== undefined) {
      let data1 = data.next_cursor;
      if (typeof data1 !== "string" && data1 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/next_cursor", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data1 === "string") {
        if (textLength(data1) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/next_cursor", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validatePage.errors = vErrors;
  return errors === 0;
}
