// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateAchievementType } from './achievement-type.js';

const fields0 = new Set([
  'id',
  'client_id',
  'type',
  'title',
  'description',
  'badge_icon',
  'program_id',
  'earned_at',
]);

/** Something that a client has earned; each can be earned once. */
export function validateAchievement(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
    }
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.type === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
    }
    if (data.title === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" });
    }
    if (data.description === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" });
    }
    if (data.badge_icon === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "badge_icon" }, message: "must have required property 'badge_icon'" });
    }
    if (data.program_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "program_id" }, message: "must have required property 'program_id'" });
    }
    if (data.earned_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "earned_at" }, message: "must have required property 'earned_at'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.id !== undefined) {
      if (!validateUuid(data.id, instancePath + "/id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.client_id !== undefined) {
      if (!validateUuid(data.client_id, instancePath + "/client_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.type !== undefined) {
      if (!validateAchievementType(data.type, instancePath + "/type")) {
        errors = (vErrors = (vErrors ?? []).concat(validateAchievementType.errors)).length;
      }
    }
    if (data.title !== undefined) {
      let data3 = data.title;
      if (typeof data3 === "string") {
        if (textLength(data3) > 250) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 250 }, message: "must NOT have more than 250 characters" });
        }
        if (textLength(data3) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.description !== undefined) {
      let data4 = data.description;
      if (typeof data4 === "string") {
        if (textLength(data4) > 1e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/description", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.badge_icon !== undefined) {
      let data5 = data.badge_icon;
      if (typeof data5 !== "string" && data5 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/badge_icon", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data5 === "string") {
        if (textLength(data5) > 120) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/badge_icon", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" });
        }
      }
    }
    if (data.program_id !== undefined) {
      let data6 = data.program_id;
      const _errs12 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs13 = errors;
      if (!validateUuid(data6, instancePath + "/program_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
      var _valid0 = _errs13 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs14 = errors;
        if (data6 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/program_id", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs14 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/program_id", keyword: "anyOf", params: { alternatives: [_end0 - _errs12, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs12;
        if (vErrors !== null) {
          if (_errs12) {
            vErrors.length = _errs12;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.earned_at !== undefined) {
      if (!validateTimestamp(data.earned_at, instancePath + "/earned_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateAchievement.errors = vErrors;
  return errors === 0;
}
