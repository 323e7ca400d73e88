// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

const fields0 = new Set(['in_app', 'email', 'sms', 'push']);

/** By which channels the notifications of a category come. */
export function validateChannelPreferences(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.in_app === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "in_app" }, message: "must have required property 'in_app'" });
    }
    if (data.email === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "email" }, message: "must have required property 'email'" });
    }
    if (data.sms === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "sms" }, message: "must have required property 'sms'" });
    }
    if (data.push === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "push" }, message: "must have required property 'push'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.in_app !== undefined) {
      if (typeof data.in_app !== "boolean") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/in_app", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
      }
    }
    if (data.email !== undefined) {
      if (typeof data.email !== "boolean") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/email", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
      }
    }
    if (data.sms !== undefined) {
      if (typeof data.sms !== "boolean") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/sms", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
      }
    }
    if (data.push !== undefined) {
      if (typeof data.push !== "boolean") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/push", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateChannelPreferences.errors = vErrors;
  return errors === 0;
}
