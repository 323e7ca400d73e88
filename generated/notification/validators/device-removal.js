// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import { validateUuid } from '../../common/validators/uuid.js';

const fields0 = new Set(['device_id', 'removed']);

/** Whether a device was removed. */
export function validateDeviceRemoval(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.device_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "device_id" }, message: "must have required property 'device_id'" });
    }
    if (data.removed === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "removed" }, message: "must have required property 'removed'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.device_id !== undefined) {
      if (!validateUuid(data.device_id, instancePath + "/device_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.removed !== undefined) {
      if (typeof data.removed !== "boolean") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/removed", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateDeviceRemoval.errors = vErrors;
  return errors === 0;
}
