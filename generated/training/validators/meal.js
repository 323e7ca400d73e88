// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

const fields0 = new Set(['name', 'calories', 'carbs_g', 'fat_g', 'notes', 'protein_g']);

/** One meal of a day. */
export function validateMeal(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" });
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
    if (data.calories !== undefined) {
      let data1 = data.calories;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/calories", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 1e4 || isNaN(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/calories", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, message: "must be <= 10000" });
        }
        if (data1 < 0 || isNaN(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/calories", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.carbs_g !== undefined) {
      let data2 = data.carbs_g;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 2e3 || isNaN(data2)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/carbs_g", keyword: "maximum", params: { comparison: "<=", limit: 2e3 }, message: "must be <= 2000" });
        }
        if (data2 < 0 || isNaN(data2)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/carbs_g", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/carbs_g", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.fat_g !== undefined) {
      let data3 = data.fat_g;
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 1e3 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/fat_g", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" });
        }
        if (data3 < 0 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/fat_g", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/fat_g", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.notes !== undefined) {
      let data4 = data.notes;
      if (typeof data4 === "string") {
        if (textLength(data4) > 500) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.protein_g !== undefined) {
      let data5 = data.protein_g;
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 1e3 || isNaN(data5)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/protein_g", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" });
        }
        if (data5 < 0 || isNaN(data5)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/protein_g", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/protein_g", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateMeal.errors = vErrors;
  return errors === 0;
}
