// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateNotificationMetadata } from './notification-metadata.js';
import { validateNotificationType } from './notification-type.js';

const fields0 = new Set([
  'id',
  'user_id',
  'type',
  'title',
  'message',
  'metadata',
  'read_at',
  'created_at',
]);

/** Something that happened, told to one user. */
export function validateNotification(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
    }
    if (data.user_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "user_id" }, message: "must have required property 'user_id'" });
    }
    if (data.type === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
    }
    if (data.title === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" });
    }
    if (data.message === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" });
    }
    if (data.metadata === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "metadata" }, message: "must have required property 'metadata'" });
    }
    if (data.read_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "read_at" }, message: "must have required property 'read_at'" });
    }
    if (data.created_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "created_at" }, message: "must have required property 'created_at'" });
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
    if (data.user_id !== undefined) {
      if (!validateUuid(data.user_id, instancePath + "/user_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.type !== undefined) {
      if (!validateNotificationType(data.type, instancePath + "/type")) {
        errors = (vErrors = (vErrors ?? []).concat(validateNotificationType.errors)).length;
      }
    }
    if (data.title !== undefined) {
      let data3 = data.title;
      if (typeof data3 === "string") {
        if (textLength(data3) > 250) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 250 }, message: "must NOT have more than 250 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.message !== undefined) {
      let data4 = data.message;
      if (typeof data4 === "string") {
        if (textLength(data4) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/message", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/message", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.metadata !== undefined) {
      if (!validateNotificationMetadata(data.metadata, instancePath + "/metadata")) {
        errors = (vErrors = (vErrors ?? []).concat(validateNotificationMetadata.errors)).length;
      }
    }
    if (data.read_at !== undefined) {
      let data6 = data.read_at;
      const _errs11 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs12 = errors;
      if (!validateTimestamp(data6, instancePath + "/read_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
      var _valid0 = _errs12 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs13 = errors;
        if (data6 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/read_at", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs13 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/read_at", keyword: "anyOf", params: { alternatives: [_end0 - _errs11, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs11;
        if (vErrors !== null) {
          if (_errs11) {
            vErrors.length = _errs11;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.created_at !== undefined) {
      if (!validateTimestamp(data.created_at, instancePath + "/created_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateNotification.errors = vErrors;
  return errors === 0;
}
