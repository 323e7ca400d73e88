// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDateFromText } from '../../common/validators/calendar-date.from-text.js';
import { validateTimestampFromText } from '../../common/validators/timestamp.from-text.js';
import { validateUuidFromText } from '../../common/validators/uuid.from-text.js';
import { validateBookingStatusFromText } from './booking-status.from-text.js';

const fields0 = new Set(['client_id', 'cursor', 'date', 'from', 'limit', 'status', 'trainer_id']);

/** The parameters of `listBookings`. Turns texts into the values of the contract. */
export function validateListBookingsParameters(data, instancePath = "", parentData, parentDataProperty) {
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
    if (data.date !== undefined) {
      let data2 = data.date;
      const _errs6 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs7 = errors;
      if (typeof data2 !== "string") {
        let dataType1 = typeof data2;
        let coerced1 = undefined;
        if (dataType1 == "object" && Array.isArray(data2) && data2.length == 1) {
          data2 = data2[0];
          dataType1 = typeof data2;
          if (typeof data2 === "string") {
            coerced1 = data2;
          }
        }
        if (!(coerced1 !== undefined)) {
          if (dataType1 == "number" || dataType1 == "boolean") {
            coerced1 = "" + data2;
          } else if (data2 === null) {
            coerced1 = "";
          } else {
            errors = (vErrors ??= []).push({ instancePath: instancePath + "/date", keyword: "type", params: { type: "string" }, message: "must be string" });
          }
        }
        if (coerced1 !== undefined) {
          data2 = coerced1;
          if (data !== undefined) {
            data["date"] = coerced1;
          }
        }
      }
      if ("today" !== data2) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/date", keyword: "const", params: { allowedValue: "today" }, message: "must be equal to constant" });
      }
      var _valid0 = _errs7 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs9 = errors;
        if (!validateCalendarDateFromText(data2, instancePath + "/date", data, "date")) {
          errors = (vErrors = (vErrors ?? []).concat(validateCalendarDateFromText.errors)).length;
        }
        var _valid0 = _errs9 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/date", keyword: "anyOf", params: { alternatives: [_end0 - _errs6, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs6;
        if (vErrors !== null) {
          if (_errs6) {
            vErrors.length = _errs6;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.from !== undefined) {
      let data3 = data.from;
      const _errs11 = errors;
      let valid2 = false;
      let _end2;
      let _end3;
      const _errs12 = errors;
      if (!validateTimestampFromText(data3, instancePath + "/from", data, "from")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestampFromText.errors)).length;
      }
      var _valid1 = _errs12 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        _end2 = errors;
        const _errs13 = errors;
        if (!validateCalendarDateFromText(data3, instancePath + "/from", data, "from")) {
          errors = (vErrors = (vErrors ?? []).concat(validateCalendarDateFromText.errors)).length;
        }
        var _valid1 = _errs13 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
          _end3 = errors;
        }
      }
      if (!valid2) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "anyOf", params: { alternatives: [_end2 - _errs11, _end3 - _end2] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs11;
        if (vErrors !== null) {
          if (_errs11) {
            vErrors.length = _errs11;
          } else {
            vErrors = null;
          }
        }
      }
    }
    let data4 = data.limit;
    if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
      let dataType2 = typeof data4;
      let coerced2 = undefined;
      if (dataType2 == "object" && Array.isArray(data4) && data4.length == 1) {
        data4 = data4[0];
        dataType2 = typeof data4;
        if (typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4)) {
          coerced2 = data4;
        }
      }
      if (!(coerced2 !== undefined)) {
        if (dataType2 === "boolean" || data4 === null || dataType2 === "string" && data4 && data4 == +data4 && !(data4 % 1)) {
          coerced2 = +data4;
        } else {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" }, message: "must be integer" });
        }
      }
      if (coerced2 !== undefined) {
        data4 = coerced2;
        if (data !== undefined) {
          data["limit"] = coerced2;
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
      if (!validateBookingStatusFromText(data.status, instancePath + "/status", data, "status")) {
        errors = (vErrors = (vErrors ?? []).concat(validateBookingStatusFromText.errors)).length;
      }
    }
    if (data.trainer_id !== undefined) {
      if (!validateUuidFromText(data.trainer_id, instancePath + "/trainer_id", data, "trainer_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuidFromText.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateListBookingsParameters.errors = vErrors;
  return errors === 0;
}
