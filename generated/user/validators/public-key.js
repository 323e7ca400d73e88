// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

const fields0 = new Set(['kty', 'crv', 'x', 'kid', 'use', 'alg']);

/** A public key (RFC 7517, RFC 8037). */
export function validatePublicKey(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kty === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "kty" }, message: "must have required property 'kty'" });
    }
    if (data.crv === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "crv" }, message: "must have required property 'crv'" });
    }
    if (data.x === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "x" }, message: "must have required property 'x'" });
    }
    if (data.kid === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "kid" }, message: "must have required property 'kid'" });
    }
    if (data.use === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "use" }, message: "must have required property 'use'" });
    }
    if (data.alg === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "alg" }, message: "must have required property 'alg'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.kty !== undefined) {
      let data0 = data.kty;
      if (typeof data0 === "string") {
        if (textLength(data0) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/kty", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/kty", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.crv !== undefined) {
      let data1 = data.crv;
      if (typeof data1 === "string") {
        if (textLength(data1) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/crv", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/crv", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.x !== undefined) {
      let data2 = data.x;
      if (typeof data2 === "string") {
        if (textLength(data2) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/x", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/x", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.kid !== undefined) {
      let data3 = data.kid;
      if (typeof data3 === "string") {
        if (textLength(data3) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/kid", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/kid", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.use !== undefined) {
      let data4 = data.use;
      if (typeof data4 === "string") {
        if (textLength(data4) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/use", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/use", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.alg !== undefined) {
      let data5 = data.alg;
      if (typeof data5 === "string") {
        if (textLength(data5) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/alg", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/alg", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validatePublicKey.errors = vErrors;
  return errors === 0;
}
