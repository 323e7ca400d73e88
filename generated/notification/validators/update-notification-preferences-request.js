// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCategoryPreferences } from './category-preferences.js';
import { validateQuietHours } from './quiet-hours.js';

const fields0 = new Set(['categories', 'quiet_hours', 'time_zone']);

/** What comes by which channel, and when. */
export function validateUpdateNotificationPreferencesRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.categories === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "categories" }, message: "must have required property 'categories'" });
    }
    if (data.quiet_hours === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "quiet_hours" }, message: "must have required property 'quiet_hours'" });
    }
    if (data.time_zone === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "time_zone" }, message: "must have required property 'time_zone'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.categories !== undefined) {
      if (!validateCategoryPreferences(data.categories, instancePath + "/categories")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCategoryPreferences.errors)).length;
      }
    }
    if (data.quiet_hours !== undefined) {
      let data1 = data.quiet_hours;
      const _errs4 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs5 = errors;
      if (!validateQuietHours(data1, instancePath + "/quiet_hours")) {
        errors = (vErrors = (vErrors ?? []).concat(validateQuietHours.errors)).length;
      }
      var _valid0 = _errs5 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs6 = errors;
        if (data1 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/quiet_hours", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs6 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/quiet_hours", keyword: "anyOf", params: { alternatives: [_end0 - _errs4, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs4;
        if (vErrors !== null) {
          if (_errs4) {
            vErrors.length = _errs4;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.time_zone !== undefined) {
      let data2 = data.time_zone;
      if (typeof data2 !== "string" && data2 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/time_zone", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data2 === "string") {
        if (textLength(data2) > 64) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/time_zone", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" });
        }
        if (textLength(data2) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/time_zone", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateUpdateNotificationPreferencesRequest.errors = vErrors;
  return errors === 0;
}
