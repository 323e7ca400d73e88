// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDateFromText } from '../../common/validators/calendar-date.from-text.js';
import { validateUuidFromText } from '../../common/validators/uuid.from-text.js';
import { validateWorkoutLogStatusFromText } from './workout-log-status.from-text.js';

const fields0 = new Set(['booking_id', 'client_id', 'cursor', 'from', 'limit', 'status', 'to']);

/** The parameters of `listWorkoutLogs`. Turns texts into the values of the contract. */
export function validateListWorkoutLogsParameters(data, instancePath = "", parentData, parentDataProperty) {
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
    if (data.booking_id !== undefined) {
      if (!validateUuidFromText(data.booking_id, instancePath + "/booking_id", data, "booking_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuidFromText.errors)).length;
      }
    }
    if (data.client_id !== undefined) {
      if (!validateUuidFromText(data.client_id, instancePath + "/client_id", data, "client_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuidFromText.errors)).length;
      }
    }
    if (data.cursor !== undefined) {
      let data2 = data.cursor;
      if (typeof data2 !== "string") {
        let dataType0 = typeof data2;
        let coerced0 = undefined;
        if (dataType0 == "object" && Array.isArray(data2) && data2.length == 1) {
          data2 = data2[0];
          dataType0 = typeof data2;
          if (typeof data2 === "string") {
            coerced0 = data2;
          }
        }
        if (!(coerced0 !== undefined)) {
          if (dataType0 == "number" || dataType0 == "boolean") {
            coerced0 = "" + data2;
          } else if (data2 === null) {
            coerced0 = "";
          } else {
            errors = (vErrors ??= []).push({ instancePath: instancePath + "/cursor", keyword: "type", params: { type: "string" }, message: "must be string" });
          }
        }
        if (coerced0 !== undefined) {
          data2 = coerced0;
          if (data !== undefined) {
            data["cursor"] = coerced0;
          }
        }
      }
      if (typeof data2 === "string") {
        if (textLength(data2) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/cursor", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
        if (textLength(data2) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/cursor", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      }
    }
    if (data.from !== undefined) {
      if (!validateCalendarDateFromText(data.from, instancePath + "/from", data, "from")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDateFromText.errors)).length;
      }
    }
    let data4 = data.limit;
    if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
      let dataType1 = typeof data4;
      let coerced1 = undefined;
      if (dataType1 == "object" && Array.isArray(data4) && data4.length == 1) {
        data4 = data4[0];
        dataType1 = typeof data4;
        if (typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4)) {
          coerced1 = data4;
        }
      }
      if (!(coerced1 !== undefined)) {
        if (dataType1 === "boolean" || data4 === null || dataType1 === "string" && data4 && data4 == +data4 && !(data4 % 1)) {
          coerced1 = +data4;
        } else {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" }, message: "must be integer" });
        }
      }
      if (coerced1 !== undefined) {
        data4 = coerced1;
        if (data !== undefined) {
          data["limit"] = coerced1;
        }
      }
    }
    if (typeof data4 == "number" && isFinite(data4)) {
      if (data4 > 100 || isNaN(data4)) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" });
      }
      if (data4 < 1 || isNaN(data4)) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
      }
    }
    if (data.status !== undefined) {
      if (!validateWorkoutLogStatusFromText(data.status, instancePath + "/status", data, "status")) {
        errors = (vErrors = (vErrors ?? []).concat(validateWorkoutLogStatusFromText.errors)).length;
      }
    }
    if (data.to !== undefined) {
      if (!validateCalendarDateFromText(data.to, instancePath + "/to", data, "to")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDateFromText.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateListWorkoutLogsParameters.errors = vErrors;
  return errors === 0;
}
