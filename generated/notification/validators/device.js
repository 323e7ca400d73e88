// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateDevicePlatform } from './device-platform.js';

const fields0 = new Set(['id', 'user_id', 'platform', 'name', 'created_at']);

/** A device that gets push messages. What is needed to send them is not shown. */
export function validateDevice(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
    }
    if (data.user_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "user_id" }, message: "must have required property 'user_id'" });
    }
    if (data.platform === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "platform" }, message: "must have required property 'platform'" });
    }
    if (data.name === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" });
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
    if (data.platform !== undefined) {
      if (!validateDevicePlatform(data.platform, instancePath + "/platform")) {
        errors = (vErrors = (vErrors ?? []).concat(validateDevicePlatform.errors)).length;
      }
    }
    if (data.name !== undefined) {
      let data3 = data.name;
      if (typeof data3 !== "string" && data3 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data3 === "string") {
        if (textLength(data3) > 120) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" });
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
  validateDevice.errors = vErrors;
  return errors === 0;
}
