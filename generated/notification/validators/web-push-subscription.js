// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateWebPushKeys } from './web-push-keys.js';

const fields0 = new Set(['endpoint', 'keys']);
const pattern0 = new RegExp("^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/", "u");

/**
 * A Web Push subscription, of which the browser gives `endpoint` and `keys`; nothing else of it is
 * needed.
 */
export function validateWebPushSubscription(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.endpoint === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "endpoint" }, message: "must have required property 'endpoint'" });
    }
    if (data.keys === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "keys" }, message: "must have required property 'keys'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.endpoint !== undefined) {
      let data0 = data.endpoint;
      if (typeof data0 === "string") {
        if (textLength(data0) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/endpoint", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
        if (textLength(data0) < 12) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/endpoint", keyword: "minLength", params: { limit: 12 }, message: "must NOT have fewer than 12 characters" });
        }
        if (!pattern0.test(data0)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/endpoint", keyword: "pattern", params: { pattern: "^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/" }, message: 'must match pattern "^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/"' });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/endpoint", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.keys !== undefined) {
      if (!validateWebPushKeys(data.keys, instancePath + "/keys")) {
        errors = (vErrors = (vErrors ?? []).concat(validateWebPushKeys.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateWebPushSubscription.errors = vErrors;
  return errors === 0;
}
