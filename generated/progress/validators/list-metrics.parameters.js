// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateTimestampFromText } from '../../common/validators/timestamp.from-text.js';
import { validateUuidFromText } from '../../common/validators/uuid.from-text.js';
import { validateMetricNameFromText } from './metric-name.from-text.js';

const fields0 = new Set(['client_id', 'cursor', 'from', 'limit', 'metric', 'to']);

/** The parameters of `listMetrics`. Turns texts into the values of the contract. */
export function validateListMetricsParameters(data, instancePath = "", parentData, parentDataProperty) {
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
    if (data.from !== undefined) {
      if (!validateTimestampFromText(data.from, instancePath + "/from", data, "from")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestampFromText.errors)).length;
      }
    }
    let data3 = data.limit;
    if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
      let dataType1 = typeof data3;
      let coerced1 = undefined;
      if (dataType1 == "object" && Array.isArray(data3) && data3.length == 1) {
        data3 = data3[0];
        dataType1 = typeof data3;
        if (typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) {
          coerced1 = data3;
        }
      }
      if (!(coerced1 !== undefined)) {
        if (dataType1 === "boolean" || data3 === null || dataType1 === "string" && data3 && data3 == +data3 && !(data3 % 1)) {
          coerced1 = +data3;
        } else {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" }, message: "must be integer" });
        }
      }
      if (coerced1 !== undefined) {
        data3 = coerced1;
        if (data !== undefined) {
          data["limit"] = coerced1;
        }
      }
    }
    if (typeof data3 == "number" && isFinite(data3)) {
      if (data3 > 100 || isNaN(data3)) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" });
      }
      if (data3 < 1 || isNaN(data3)) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
      }
    }
    if (data.metric !== undefined) {
      if (!validateMetricNameFromText(data.metric, instancePath + "/metric", data, "metric")) {
        errors = (vErrors = (vErrors ?? []).concat(validateMetricNameFromText.errors)).length;
      }
    }
    if (data.to !== undefined) {
      if (!validateTimestampFromText(data.to, instancePath + "/to", data, "to")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestampFromText.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateListMetricsParameters.errors = vErrors;
  return errors === 0;
}
