// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

import { textLength } from '../rules/text-length.js';
import { validateFieldError } from './field-error.js';

const fields0 = new Set([
  'type',
  'title',
  'status',
  'detail',
  'instance',
  'code',
  'correlation_id',
  'success',
  'error',
  'errors',
]);

/** What every failed request answers (RFC 9457). */
export function validateProblem(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
    }
    if (data.title === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" });
    }
    if (data.status === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" });
    }
    if (data.detail === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'" });
    }
    if (data.instance === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "instance" }, message: "must have required property 'instance'" });
    }
    if (data.code === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" });
    }
    if (data.correlation_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "correlation_id" }, message: "must have required property 'correlation_id'" });
    }
    if (data.success === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "success" }, message: "must have required property 'success'" });
    }
    if (data.error === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "error" }, message: "must have required property 'error'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.type !== undefined) {
      let data0 = data.type;
      if (typeof data0 === "string") {
        if (textLength(data0) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/type", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.title !== undefined) {
      let data1 = data.title;
      if (typeof data1 === "string") {
        if (textLength(data1) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.status !== undefined) {
      let data2 = data.status;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 599 || isNaN(data2)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" });
        }
        if (data2 < 400 || isNaN(data2)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "minimum", params: { comparison: ">=", limit: 400 }, message: "must be >= 400" });
        }
      }
    }
    if (data.detail !== undefined) {
      let data3 = data.detail;
      if (typeof data3 === "string") {
        if (textLength(data3) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/detail", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/detail", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.instance !== undefined) {
      let data4 = data.instance;
      if (typeof data4 === "string") {
        if (textLength(data4) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/instance", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/instance", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.code !== undefined) {
      let data5 = data.code;
      if (typeof data5 === "string") {
        if (textLength(data5) > 60) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/code", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/code", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.correlation_id !== undefined) {
      let data6 = data.correlation_id;
      if (typeof data6 === "string") {
        if (textLength(data6) > 64) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/correlation_id", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/correlation_id", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.success !== undefined) {
      let data7 = data.success;
      if (typeof data7 !== "boolean") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/success", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
      }
      if (false !== data7) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/success", keyword: "const", params: { allowedValue: false }, message: "must be equal to constant" });
      }
    }
    if (data.error !== undefined) {
      let data8 = data.error;
      if (typeof data8 === "string") {
        if (textLength(data8) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/error", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/error", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.errors !== undefined) {
      let data9 = data.errors;
      if (Array.isArray(data9)) {
        if (data9.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/errors", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        const len0 = data9.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateFieldError(data9[i0], instancePath + "/errors/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateFieldError.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/errors", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateProblem.errors = vErrors;
  return errors === 0;
}
