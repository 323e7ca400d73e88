// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { validateAdminInfo } from './admin-info.js';
import { validateClientInfo } from './client-info.js';
import { validateTrainerInfo } from './trainer-info.js';

/** What is particular to a role; `role` tells which. */
export function validateRoleInfo(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let _end0;
  let _end1;
  let _end2;
  const _errs1 = errors;
  if (!validateTrainerInfo(data, instancePath)) {
    errors = (vErrors = (vErrors ?? []).concat(validateTrainerInfo.errors)).length;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    _end0 = errors;
    const _errs2 = errors;
    if (!validateClientInfo(data, instancePath)) {
      errors = (vErrors = (vErrors ?? []).concat(validateClientInfo.errors)).length;
    }
    var _valid0 = _errs2 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      _end1 = errors;
      const _errs3 = errors;
      if (!validateAdminInfo(data, instancePath)) {
        errors = (vErrors = (vErrors ?? []).concat(validateAdminInfo.errors)).length;
      }
      var _valid0 = _errs3 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        _end2 = errors;
      }
    }
  }
  if (!valid0) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: { alternatives: [_end0 - _errs0, _end1 - _end0, _end2 - _end1] }, message: "must match a schema in anyOf" });
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validateRoleInfo.errors = vErrors;
  return errors === 0;
}
