// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateDevicePlatform } from './device-platform.js';
import { validateWebPushSubscription } from './web-push-subscription.js';

const fields0 = new Set(['platform', 'subscription', 'name']);

/** A browser that has subscribed to push messages. */
export function validateRegisterDeviceRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.platform === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "platform" }, message: "must have required property 'platform'" });
    }
    if (data.subscription === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "subscription" }, message: "must have required property 'subscription'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.platform !== undefined) {
      if (!validateDevicePlatform(data.platform, instancePath + "/platform")) {
        errors = (vErrors = (vErrors ?? []).concat(validateDevicePlatform.errors)).length;
      }
    }
    if (data.subscription !== undefined) {
      if (!validateWebPushSubscription(data.subscription, instancePath + "/subscription")) {
        errors = (vErrors = (vErrors ?? []).concat(validateWebPushSubscription.errors)).length;
      }
    }
    if (data.name !== undefined) {
      let data2 = data.name;
      if (typeof data2 === "string") {
        if (textLength(data2) > 120) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" });
        }
        if (textLength(data2) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateRegisterDeviceRequest.errors = vErrors;
  return errors === 0;
}
