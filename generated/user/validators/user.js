// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateTimeZone } from '../../common/validators/time-zone.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateRole } from './role.js';

const fields0 = new Set([
  'id',
  'name',
  'role',
  'created_at',
  'email',
  'phone',
  'time_zone',
  'updated_at',
]);

/** An account. Email, phone, zone and dates are there only for those who may see them. */
export function validateUser(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
    }
    if (data.name === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" });
    }
    if (data.role === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" });
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
    if (data.name !== undefined) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (textLength(data1) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.role !== undefined) {
      if (!validateRole(data.role, instancePath + "/role")) {
        errors = (vErrors = (vErrors ?? []).concat(validateRole.errors)).length;
      }
    }
    if (data.created_at !== undefined) {
      if (!validateTimestamp(data.created_at, instancePath + "/created_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
    if (data.email !== undefined) {
      let data4 = data.email;
      if (typeof data4 === "string") {
        if (textLength(data4) > 254) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/email", keyword: "maxLength", params: { limit: 254 }, message: "must NOT have more than 254 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/email", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.phone !== undefined) {
      let data5 = data.phone;
      if (typeof data5 !== "string" && data5 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/phone", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data5 === "string") {
        if (textLength(data5) > 20) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/phone", keyword: "maxLength", params: { limit: 20 }, message: "must NOT have more than 20 characters" });
        }
      }
    }
    if (data.time_zone !== undefined) {
      if (!validateTimeZone(data.time_zone, instancePath + "/time_zone")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimeZone.errors)).length;
      }
    }
    if (data.updated_at !== undefined) {
      if (!validateTimestamp(data.updated_at, instancePath + "/updated_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateUser.errors = vErrors;
  return errors === 0;
}
