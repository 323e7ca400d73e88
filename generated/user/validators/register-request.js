// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { validateTimeZone } from '../../common/validators/time-zone.js';
import { validateEmail } from './email.js';
import { validateNewPassword } from './new-password.js';
import { validatePersonName } from './person-name.js';
import { validatePhoneNumber } from './phone-number.js';

const fields0 = new Set(['email', 'password', 'name', 'phone', 'time_zone']);

/** A client's new account. */
export function validateRegisterRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.email === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "email" }, message: "must have required property 'email'" });
    }
    if (data.password === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "password" }, message: "must have required property 'password'" });
    }
    if (data.name === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" });
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
    if (data.password !== undefined) {
      if (!validateNewPassword(data.password, instancePath + "/password")) {
        errors = (vErrors = (vErrors ?? []).concat(validateNewPassword.errors)).length;
      }
    }
    if (data.name !== undefined) {
      if (!validatePersonName(data.name, instancePath + "/name")) {
        errors = (vErrors = (vErrors ?? []).concat(validatePersonName.errors)).length;
      }
    }
    if (data.phone !== undefined) {
      let data3 = data.phone;
      const _errs6 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs7 = errors;
      if (!validatePhoneNumber(data3, instancePath + "/phone")) {
        errors = (vErrors = (vErrors ?? []).concat(validatePhoneNumber.errors)).length;
      }
      var _valid0 = _errs7 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs8 = errors;
        if (data3 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/phone", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs8 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/phone", keyword: "anyOf", params: { alternatives: [_end0 - _errs6, _end1 - _end0] }, message: "must match a schema in anyOf" });
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
    if (data.time_zone !== undefined) {
      if (!validateTimeZone(data.time_zone, instancePath + "/time_zone")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimeZone.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateRegisterRequest.errors = vErrors;
  return errors === 0;
}
