// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateCategoryPreferences } from './category-preferences.js';
import { validateQuietHours } from './quiet-hours.js';

const fields0 = new Set([
  'user_id',
  'categories',
  'quiet_hours',
  'time_zone',
  'web_push_key',
  'updated_at',
]);

/** What comes by which channel, and when. */
export function validateNotificationPreferences(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.user_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "user_id" }, message: "must have required property 'user_id'" });
    }
    if (data.categories === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "categories" }, message: "must have required property 'categories'" });
    }
    if (data.quiet_hours === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "quiet_hours" }, message: "must have required property 'quiet_hours'" });
    }
    if (data.time_zone === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "time_zone" }, message: "must have required property 'time_zone'" });
    }
    if (data.web_push_key === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "web_push_key" }, message: "must have required property 'web_push_key'" });
    }
    if (data.updated_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "updated_at" }, message: "must have required property 'updated_at'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.user_id !== undefined) {
      if (!validateUuid(data.user_id, instancePath + "/user_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.categories !== undefined) {
      if (!validateCategoryPreferences(data.categories, instancePath + "/categories")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCategoryPreferences.errors)).length;
      }
    }
    if (data.quiet_hours !== undefined) {
      let data2 = data.quiet_hours;
      const _errs5 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs6 = errors;
      if (!validateQuietHours(data2, instancePath + "/quiet_hours")) {
        errors = (vErrors = (vErrors ?? []).concat(validateQuietHours.errors)).length;
      }
      var _valid0 = _errs6 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs7 = errors;
        if (data2 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/quiet_hours", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs7 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/quiet_hours", keyword: "anyOf", params: { alternatives: [_end0 - _errs5, _end1 - _end0] }, message: "must match a schema in anyOf" });
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
      let data3 = data.time_zone;
      if (typeof data3 !== "string" && data3 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/time_zone", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data3 === "string") {
        if (textLength(data3) > 64) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/time_zone", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" });
        }
      }
    }
    if (data.web_push_key !== undefined) {
      let data4 = data.web_push_key;
      if (typeof data4 !== "string" && data4 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/web_push_key", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data4 === "string") {
        if (textLength(data4) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/web_push_key", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      }
    }
    if (data.updated_at !== undefined) {
      let data5 = data.updated_at;
      const _errs14 = errors;
      let valid2 = false;
      let _end2;
      let _end3;
      const _errs15 = errors;
      if (!validateTimestamp(data5, instancePath + "/updated_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
      var _valid1 = _errs15 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        _end2 = errors;
        const _errs16 = errors;
        if (data5 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/updated_at", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid1 = _errs16 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
          _end3 = errors;
        }
      }
      if (!valid2) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/updated_at", keyword: "anyOf", params: { alternatives: [_end2 - _errs14, _end3 - _end2] }, message: "must match a schema in anyOf" });
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
  validateNotificationPreferences.errors = vErrors;
  return errors === 0;
}
