// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import { validateBooking } from '../../schedule/validators/booking.js';
import { validateUser } from '../../user/validators/user.js';

const fields0 = new Set(['profile', 'active_clients', 'today_schedule']);

/** What a trainer needs first; null is what could not be had. */
export function validateTrainerDashboard(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.profile === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "profile" }, message: "must have required property 'profile'" });
    }
    if (data.active_clients === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "active_clients" }, message: "must have required property 'active_clients'" });
    }
    if (data.today_schedule === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "today_schedule" }, message: "must have required property 'today_schedule'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.profile !== undefined) {
      let data0 = data.profile;
      const _errs3 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs4 = errors;
      if (!validateUser(data0, instancePath + "/profile")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUser.errors)).length;
      }
      var _valid0 = _errs4 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs5 = errors;
        if (data0 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/profile", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs5 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/profile", keyword: "anyOf", params: { alternatives: [_end0 - _errs3, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs3;
        if (vErrors !== null) {
          if (_errs3) {
            vErrors.length = _errs3;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.active_clients !== undefined) {
      let data1 = data.active_clients;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && data1 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/active_clients", keyword: "type", params: { type: ['integer', 'null'] }, message: "must be integer,null" });
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/active_clients", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.today_schedule !== undefined) {
      let data2 = data.today_schedule;
      if (!Array.isArray(data2) && data2 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/today_schedule", keyword: "type", params: { type: ['array', 'null'] }, message: "must be array,null" });
      }
      if (Array.isArray(data2)) {
        if (data2.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/today_schedule", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateBooking(data2[i0], instancePath + "/today_schedule/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateBooking.errors)).length;
          }
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateTrainerDashboard.errors = vErrors;
  return errors === 0;
}
