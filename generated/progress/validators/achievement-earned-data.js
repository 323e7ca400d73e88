// Written by `fitsync generate` from specs/events/progress.asyncapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateAchievementType } from './achievement-type.js';

const fields0 = new Set([
  'achievement_id',
  'client_id',
  'type',
  'title',
  'description',
  'badge_icon',
]);

/** What was earned. */
export function validateAchievementEarnedData(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.achievement_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "achievement_id" }, message: "must have required property 'achievement_id'" });
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
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.achievement_id !== undefined) {
      if (!validateUuid(data.achievement_id, instancePath + "/achievement_id")) {
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
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateAchievementEarnedData.errors = vErrors;
  return errors === 0;
}
