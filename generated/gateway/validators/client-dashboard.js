// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import { validateClientAnalytics } from '../../progress/validators/client-analytics.js';
import { validateBooking } from '../../schedule/validators/booking.js';
import { validateProgram } from '../../training/validators/program.js';
import { validateUser } from '../../user/validators/user.js';

const fields0 = new Set(['profile', 'active_programs', 'upcoming_bookings', 'progress_summary']);

/** What a client needs first; null is what could not be had. */
export function validateClientDashboard(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.profile === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "profile" }, message: "must have required property 'profile'" });
    }
    if (data.active_programs === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "active_programs" }, message: "must have required property 'active_programs'" });
    }
    if (data.upcoming_bookings === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "upcoming_bookings" }, message: "must have required property 'upcoming_bookings'" });
    }
    if (data.progress_summary === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "progress_summary" }, message: "must have required property 'progress_summary'" });
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
    if (data.active_programs !== undefined) {
      let data1 = data.active_programs;
      if (!Array.isArray(data1) && data1 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/active_programs", keyword: "type", params: { type: ['array', 'null'] }, message: "must be array,null" });
      }
      if (Array.isArray(data1)) {
        if (data1.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/active_programs", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateProgram(data1[i0], instancePath + "/active_programs/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateProgram.errors)).length;
          }
        }
      }
    }
    if (data.upcoming_bookings !== undefined) {
      let data3 = data.upcoming_bookings;
      if (!Array.isArray(data3) && data3 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/upcoming_bookings", keyword: "type", params: { type: ['array', 'null'] }, message: "must be array,null" });
      }
      if (Array.isArray(data3)) {
        if (data3.length > 5) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/upcoming_bookings", keyword: "maxItems", params: { limit: 5 }, message: "must NOT have more than 5 items" });
        }
        const len1 = data3.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validateBooking(data3[i1], instancePath + "/upcoming_bookings/" + i1)) {
            errors = (vErrors = (vErrors ?? []).concat(validateBooking.errors)).length;
          }
        }
      }
    }
    if (data.progress_summary !== undefined) {
      let data5 = data.progress_summary;
      const _errs14 = errors;
      let valid6 = false;
      let _end2;
      let _end3;
      const _errs15 = errors;
      if (!validateClientAnalytics(data5, instancePath + "/progress_summary")) {
        errors = (vErrors = (vErrors ?? []).concat(validateClientAnalytics.errors)).length;
      }
      var _valid1 = _errs15 === errors;
      valid6 = valid6 || _valid1;
      if (!valid6) {
        _end2 = errors;
        const _errs16 = errors;
        if (data5 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/progress_summary", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid1 = _errs16 === errors;
        valid6 = valid6 || _valid1;
        if (!valid6) {
          _end3 = errors;
        }
      }
      if (!valid6) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/progress_summary", keyword: "anyOf", params: { alternatives: [_end2 - _errs14, _end3 - _end2] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs14;
        if (vErrors !== null) {
          if (_errs14) {
            vErrors.length = _errs14;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateClientDashboard.errors = vErrors;
  return errors === 0;
}
