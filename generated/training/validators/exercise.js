// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

const fields0 = new Set([
  'name',
  'duration_seconds',
  'notes',
  'reps',
  'rest_seconds',
  'sets',
  'weight_kg',
]);

/** One exercise of a workout. */
export function validateExercise(data, instancePath = "") {
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
    if (data.duration_seconds !== undefined) {
      let data1 = data.duration_seconds;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_seconds", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 86400 || isNaN(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_seconds", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400" });
        }
        if (data1 < 1 || isNaN(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_seconds", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.notes !== undefined) {
      let data2 = data.notes;
      if (typeof data2 === "string") {
        if (textLength(data2) > 500) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.reps !== undefined) {
      let data3 = data.reps;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/reps", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 1e3 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/reps", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" });
        }
        if (data3 < 1 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/reps", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.rest_seconds !== undefined) {
      let data4 = data.rest_seconds;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/rest_seconds", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 3600 || isNaN(data4)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/rest_seconds", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" });
        }
        if (data4 < 0 || isNaN(data4)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/rest_seconds", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.sets !== undefined) {
      let data5 = data.sets;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/sets", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 100 || isNaN(data5)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/sets", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" });
        }
        if (data5 < 1 || isNaN(data5)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/sets", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.weight_kg !== undefined) {
      let data6 = data.weight_kg;
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 1e3 || isNaN(data6)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/weight_kg", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" });
        }
        if (data6 < 0 || isNaN(data6)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/weight_kg", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/weight_kg", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateExercise.errors = vErrors;
  return errors === 0;
}
