// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { validateTimeZone } from '../../common/validators/time-zone.js';
import { validateEmail } from './email.js';
import { validatePersonName } from './person-name.js';
import { validatePhoneNumber } from './phone-number.js';

const fields0 = new Set(['email', 'name', 'phone', 'time_zone']);

/** What to change; what is absent stays. */
export function validateUpdateUserRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.email !== undefined) {
      if (!validateEmail(data.email, instancePath + "/email")) {
        errors = (vErrors = (vErrors ?? []).concat(validateEmail.errors)).length;
      }
    }
    if (data.name !== undefined) {
      if (!validatePersonName(data.name, instancePath + "/name")) {
        errors = (vErrors = (vErrors ?? []).concat(validatePersonName.errors)).length;
      }
    }
    if (data.phone !== undefined) {
      let data2 = data.phone;
      const _errs5 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs6 = errors;
      if (!validatePhoneNumber(data2, instancePath + "/phone")) {
        errors = (vErrors = (vErrors ?? []).concat(validatePhoneNumber.errors)).length;
      }
      var _valid0 = _errs6 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs7 = errors;
        if (data2 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/phone", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs7 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/phone", keyword: "anyOf", params: { alternatives: [_end0 - _errs5, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs5;
        if (vErrors !== null) {
          if (_errs5) {
            vErrors.length = _errs5;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.time_zone !== undefined) {
      if (!validateTimeZone(data.time_zone, instancePath + "/time_zone")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimeZone.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateUpdateUserRequest.errors = vErrors;
  return errors === 0;
}
