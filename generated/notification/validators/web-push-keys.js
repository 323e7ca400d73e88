// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

const fields0 = new Set(['p256dh', 'auth']);
const pattern0 = new RegExp("^[A-Za-z0-9_-]+={0,2}$", "u");

/** The keys of a Web Push subscription. */
export function validateWebPushKeys(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.p256dh === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "p256dh" }, message: "must have required property 'p256dh'" });
    }
    if (data.auth === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "auth" }, message: "must have required property 'auth'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.p256dh !== undefined) {
      let data0 = data.p256dh;
      if (typeof data0 === "string") {
        if (textLength(data0) > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/p256dh", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" });
        }
        if (textLength(data0) < 80) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/p256dh", keyword: "minLength", params: { limit: 80 }, message: "must NOT have fewer than 80 characters" });
        }
        if (!pattern0.test(data0)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/p256dh", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]+={0,2}$" }, message: 'must match pattern "^[A-Za-z0-9_-]+={0,2}$"' });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/p256dh", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.auth !== undefined) {
      let data1 = data.auth;
      if (typeof data1 === "string") {
        if (textLength(data1) > 40) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/auth", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" });
        }
        if (textLength(data1) < 16) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/auth", keyword: "minLength", params: { limit: 16 }, message: "must NOT have fewer than 16 characters" });
        }
        if (!pattern0.test(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/auth", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]+={0,2}$" }, message: 'must match pattern "^[A-Za-z0-9_-]+={0,2}$"' });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/auth", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateWebPushKeys.errors = vErrors;
  return errors === 0;
}
