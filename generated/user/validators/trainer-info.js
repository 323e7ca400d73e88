// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

const fields0 = new Set([
  'role',
  'certifications',
  'specializations',
  'years_experience',
  'rating',
]);

/** What is particular to trainers. */
export function validateTrainerInfo(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.role === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" });
    }
    if (data.certifications === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "certifications" }, message: "must have required property 'certifications'" });
    }
    if (data.specializations === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "specializations" }, message: "must have required property 'specializations'" });
    }
    if (data.years_experience === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "years_experience" }, message: "must have required property 'years_experience'" });
    }
    if (data.rating === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "rating" }, message: "must have required property 'rating'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.role !== undefined) {
      let data0 = data.role;
      if (typeof data0 !== "string") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/role", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
      if ("trainer" !== data0) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "trainer" }, message: "must be equal to constant" });
      }
    }
    if (data.certifications !== undefined) {
      let data1 = data.certifications;
      if (Array.isArray(data1)) {
        if (data1.length > 50) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/certifications", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" });
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 === "string") {
            if (textLength(data2) > 100) {
              errors = (vErrors ??= []).push({ instancePath: instancePath + "/certifications/" + i0, keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" });
            }
            if (textLength(data2) < 1) {
              errors = (vErrors ??= []).push({ instancePath: instancePath + "/certifications/" + i0, keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
            }
          } else {
            errors = (vErrors ??= []).push({ instancePath: instancePath + "/certifications/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/certifications", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
    if (data.specializations !== undefined) {
      let data3 = data.specializations;
      if (Array.isArray(data3)) {
        if (data3.length > 50) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/specializations", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" });
        }
        const len1 = data3.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data4 = data3[i1];
          if (typeof data4 === "string") {
            if (textLength(data4) > 100) {
              errors = (vErrors ??= []).push({ instancePath: instancePath + "/specializations/" + i1, keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" });
            }
            if (textLength(data4) < 1) {
              errors = (vErrors ??= []).push({ instancePath: instancePath + "/specializations/" + i1, keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
            }
          } else {
            errors = (vErrors ??= []).push({ instancePath: instancePath + "/specializations/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" });
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/specializations", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
    if (data.years_experience !== undefined) {
      let data5 = data.years_experience;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/years_experience", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 80 || isNaN(data5)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/years_experience", keyword: "maximum", params: { comparison: "<=", limit: 80 }, message: "must be <= 80" });
        }
        if (data5 < 0 || isNaN(data5)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/years_experience", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.rating !== undefined) {
      let data6 = data.rating;
      if (!(typeof data6 == "number" && isFinite(data6)) && data6 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/rating", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 5 || isNaN(data6)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/rating", keyword: "maximum", params: { comparison: "<=", limit: 5 }, message: "must be <= 5" });
        }
        if (data6 < 0 || isNaN(data6)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/rating", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateTrainerInfo.errors = vErrors;
  return errors === 0;
}
