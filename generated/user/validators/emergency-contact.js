// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

const fields0 = new Set(['name', 'phone', 'relationship']);

/** Whom to call in an emergency. */
export function validateEmergencyContact(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" });
    }
    if (data.phone === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "phone" }, message: "must have required property 'phone'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.name !== undefined) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (textLength(data0) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
        if (textLength(data0) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.phone !== undefined) {
      let data1 = data.phone;
      if (typeof data1 === "string") {
        if (textLength(data1) > 20) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/phone", keyword: "maxLength", params: { limit: 20 }, message: "must NOT have more than 20 characters" });
        }
        if (textLength(data1) < 3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/phone", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/phone", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.relationship !== undefined) {
      let data2 = data.relationship;
      if (typeof data2 === "string") {
        if (textLength(data2) > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/relationship", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/relationship", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateEmergencyContact.errors = vErrors;
  return errors === 0;
}
