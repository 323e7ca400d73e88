// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { validateUuidFromText } from '../../common/validators/uuid.from-text.js';

const fields0 = new Set(['id', 'weeks']);

/** The parameters of `getClientAnalytics`. Turns texts into the values of the contract. */
export function validateGetClientAnalyticsParameters(data, instancePath = "", parentData, parentDataProperty) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.weeks === undefined) {
      data.weeks = 12;
    }
    if (data.id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.id !== undefined) {
      if (!validateUuidFromText(data.id, instancePath + "/id", data, "id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuidFromText.errors)).length;
      }
    }
    let data1 = data.weeks;
    if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
      let dataType0 = typeof data1;
      let coerced0 = undefined;
      if (dataType0 == "object" && Array.isArray(data1) && data1.length == 1) {
        data1 = data1[0];
        dataType0 = typeof data1;
        if (typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) {
          coerced0 = data1;
        }
      }
      if (!(coerced0 !== undefined)) {
        if (dataType0 === "boolean" || data1 === null || dataType0 === "string" && data1 && data1 == +data1 && !(data1 % 1)) {
          coerced0 = +data1;
        } else {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/weeks", keyword: "type", params: { type: "integer" }, message: "must be integer" });
        }
      }
      if (coerced0 !== undefined) {
        data1 = coerced0;
        if (data !== undefined) {
          data["weeks"] = coerced0;
        }
      }
    }
    if (typeof data1 == "number" && isFinite(data1)) {
      if (data1 > 52 || isNaN(data1)) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/weeks", keyword: "maximum", params: { comparison: "<=", limit: 52 }, message: "must be <= 52" });
      }
      if (data1 < 1 || isNaN(data1)) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/weeks", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateGetClientAnalyticsParameters.errors = vErrors;
  return errors === 0;
}
