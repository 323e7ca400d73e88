// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateUuidFromText } from '../../common/validators/uuid.from-text.js';
import { validateGoalStatusFromText } from './goal-status.from-text.js';

const fields0 = new Set(['client_id', 'cursor', 'limit', 'status']);

/** The parameters of `listGoals`. Turns texts into the values of the contract. */
export function validateListGoalsParameters(data, instancePath = "", parentData, parentDataProperty) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.limit === undefined) {
      data.limit = 20;
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.client_id !== undefined) {
      if (!validateUuidFromText(data.client_id, instancePath + "/client_id", data, "client_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuidFromText.errors)).length;
      }
    }
    if (data.cursor !== undefined) {
      let data1 = data.cursor;
      if (typeof data1 !== "string") {
        let dataType0 = typeof data1;
        let coerced0 = undefined;
        if (dataType0 == "object" && Array.isArray(data1) && data1.length == 1) {
          data1 = data1[0];
          dataType0 = typeof data1;
          if (typeof data1 === "string") {
            coerced0 = data1;
          }
        }
        if (!(coerced0 !== undefined)) {
          if (dataType0 == "number" || dataType0 == "boolean") {
            coerced0 = "" + data1;
          } else if (data1 === null) {
            coerced0 = "";
          } else {
            errors = (vErrors ??= []).push({ instancePath: instancePath + "/cursor", keyword: "type", params: { type: "string" }, message: "must be string" });
          }
        }
        if (coerced0 !== undefined) {
          data1 = coerced0;
          if (data !== undefined) {
            data["cursor"] = coerced0;
          }
        }
      }
      if (typeof data1 === "string") {
        if (textLength(data1) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/cursor", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
        if (textLength(data1) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/cursor", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      }
    }
    let data2 = data.limit;
    if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
      let dataType1 = typeof data2;
      let coerced1 = undefined;
      if (dataType1 == "object" && Array.isArray(data2) && data2.length == 1) {
        data2 = data2[0];
        dataType1 = typeof data2;
        if (typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2)) {
          coerced1 = data2;
        }
      }
      if (!(coerced1 !== undefined)) {
        if (dataType1 === "boolean" || data2 === null || dataType1 === "string" && data2 && data2 == +data2 && !(data2 % 1)) {
          coerced1 = +data2;
        } else {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" }, message: "must be integer" });
        }
      }
      if (coerced1 !== undefined) {
        data2 = coerced1;
        if (data !== undefined) {
          data["limit"] = coerced1;
        }
      }
    }
    if (typeof data2 == "number" && isFinite(data2)) {
      if (data2 > 100 || isNaN(data2)) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" });
      }
      if (data2 < 1 || isNaN(data2)) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
      }
    }
    if (data.status !== undefined) {
      if (!validateGoalStatusFromText(data.status, instancePath + "/status", data, "status")) {
        errors = (vErrors = (vErrors ?? []).concat(validateGoalStatusFromText.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateListGoalsParameters.errors = vErrors;
  return errors === 0;
}
