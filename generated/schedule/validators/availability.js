// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import { validateTimeZone } from '../../common/validators/time-zone.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateAvailabilityWindow } from './availability-window.js';

const fields0 = new Set(['trainer_id', 'time_zone', 'windows', 'updated_at']);

/** When a trainer works. */
export function validateAvailability(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.trainer_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trainer_id" }, message: "must have required property 'trainer_id'" });
    }
    if (data.time_zone === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "time_zone" }, message: "must have required property 'time_zone'" });
    }
    if (data.windows === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "windows" }, message: "must have required property 'windows'" });
    }
    if (data.updated_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "updated_at" }, message: "must have required property 'updated_at'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.trainer_id !== undefined) {
      if (!validateUuid(data.trainer_id, instancePath + "/trainer_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.time_zone !== undefined) {
      if (!validateTimeZone(data.time_zone, instancePath + "/time_zone")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimeZone.errors)).length;
      }
    }
    if (data.windows !== undefined) {
      let data2 = data.windows;
      if (Array.isArray(data2)) {
        if (data2.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/windows", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateAvailabilityWindow(data2[i0], instancePath + "/windows/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateAvailabilityWindow.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/windows", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
    if (data.updated_at !== undefined) {
      let data4 = data.updated_at;
      const _errs8 = errors;
      let valid3 = false;
      let _end0;
      let _end1;
      const _errs9 = errors;
      if (!validateTimestamp(data4, instancePath + "/updated_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
      var _valid0 = _errs9 === errors;
      valid3 = valid3 || _valid0;
      if (!valid3) {
        _end0 = errors;
        const _errs10 = errors;
        if (data4 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/updated_at", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs10 === errors;
        valid3 = valid3 || _valid0;
        if (!valid3) {
          _end1 = errors;
        }
      }
      if (!valid3) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/updated_at", keyword: "anyOf", params: { alternatives: [_end0 - _errs8, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs8;
        if (vErrors !== null) {
          if (_errs8) {
            vErrors.length = _errs8;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateAvailability.errors = vErrors;
  return errors === 0;
}
