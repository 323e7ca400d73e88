// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import { validateUuidFromText } from '../../common/validators/uuid.from-text.js';

const fields0 = new Set(['device_id']);

/** The parameters of `removeDevice`. Turns texts into the values of the contract. */
export function validateRemoveDeviceParameters(data, instancePath = "", parentData, parentDataProperty) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.device_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "device_id" }, message: "must have required property 'device_id'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.device_id !== undefined) {
      if (!validateUuidFromText(data.device_id, instancePath + "/device_id", data, "device_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuidFromText.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateRemoveDeviceParameters.errors = vErrors;
  return errors === 0;
}
