// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateTimeZone } from '../../common/validators/time-zone.js';

const fields0 = new Set(['name', 'address', 'time_zone']);

/** A gym to add. */
export function validateGymRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" });
    }
    if (data.address === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "address" }, message: "must have required property 'address'" });
    }
    if (data.time_zone === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "time_zone" }, message: "must have required property 'time_zone'" });
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
    if (data.address !== undefined) {
      let data1 = data.address;
      if (typeof data1 === "string") {
        if (textLength(data1) > 500) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/address", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" });
        }
        if (textLength(data1) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/address", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/address", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.time_zone !== undefined) {
      if (!validateTimeZone(data.time_zone, instancePath + "/time_zone")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimeZone.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateGymRequest.errors = vErrors;
  return errors === 0;
}
