// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';

const fields0 = new Set([
  'client_id',
  'arm_cm',
  'body_fat_percentage',
  'chest_cm',
  'hip_cm',
  'muscle_mass_kg',
  'notes',
  'recorded_at',
  'resting_heart_rate_bpm',
  'source',
  'source_id',
  'thigh_cm',
  'waist_cm',
  'weight_kg',
]);
const pattern0 = new RegExp("^[a-z0-9_-]+$", "u");

/**
 * What was measured at one time; at least one measurement.
 *
 * Fills in the defaults of the contract.
 */
export function validateRecordMetricsRequestWithDefaults(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.source === undefined) {
      data.source = "manual";
    }
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.client_id !== undefined) {
      if (!validateUuid(data.client_id, instancePath + "/client_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.arm_cm !== undefined) {
      let data1 = data.arm_cm;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 150 || isNaN(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/arm_cm", keyword: "maximum", params: { comparison: "<=", limit: 150 }, message: "must be <= 150" });
        }
        if (data1 < 5 || isNaN(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/arm_cm", keyword: "minimum", params: { comparison: ">=", limit: 5 }, message: "must be >= 5" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/arm_cm", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.body_fat_percentage !== undefined) {
      let data2 = data.body_fat_percentage;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 80 || isNaN(data2)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/body_fat_percentage", keyword: "maximum", params: { comparison: "<=", limit: 80 }, message: "must be <= 80" });
        }
        if (data2 < 1 || isNaN(data2)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/body_fat_percentage", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/body_fat_percentage", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.chest_cm !== undefined) {
      let data3 = data.chest_cm;
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 400 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/chest_cm", keyword: "maximum", params: { comparison: "<=", limit: 400 }, message: "must be <= 400" });
        }
        if (data3 < 10 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/chest_cm", keyword: "minimum", params: { comparison: ">=", limit: 10 }, message: "must be >= 10" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/chest_cm", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.hip_cm !== undefined) {
      let data4 = data.hip_cm;
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 400 || isNaN(data4)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/hip_cm", keyword: "maximum", params: { comparison: "<=", limit: 400 }, message: "must be <= 400" });
        }
        if (data4 < 10 || isNaN(data4)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/hip_cm", keyword: "minimum", params: { comparison: ">=", limit: 10 }, message: "must be >= 10" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/hip_cm", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.muscle_mass_kg !== undefined) {
      let data5 = data.muscle_mass_kg;
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 300 || isNaN(data5)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/muscle_mass_kg", keyword: "maximum", params: { comparison: "<=", limit: 300 }, message: "must be <= 300" });
        }
        if (data5 < 1 || isNaN(data5)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/muscle_mass_kg", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/muscle_mass_kg", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.notes !== undefined) {
      let data6 = data.notes;
      if (typeof data6 === "string") {
        if (textLength(data6) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.recorded_at !== undefined) {
      if (!validateTimestamp(data.recorded_at, instancePath + "/recorded_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
    if (data.resting_heart_rate_bpm !== undefined) {
      let data8 = data.resting_heart_rate_bpm;
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 250 || isNaN(data8)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/resting_heart_rate_bpm", keyword: "maximum", params: { comparison: "<=", limit: 250 }, message: "must be <= 250" });
        }
        if (data8 < 20 || isNaN(data8)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/resting_heart_rate_bpm", keyword: "minimum", params: { comparison: ">=", limit: 20 }, message: "must be >= 20" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/resting_heart_rate_bpm", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    let data9 = data.source;
    if (typeof data9 === "string") {
      if (textLength(data9) > 60) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/source", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" });
      }
      if (textLength(data9) < 1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/source", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
      }
      if (!pattern0.test(data9)) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/source", keyword: "pattern", params: { pattern: "^[a-z0-9_-]+$" }, message: 'must match pattern "^[a-z0-9_-]+$"' });
      }
    } else {
      errors = (vErrors ??= []).push({ instancePath: instancePath + "/source", keyword: "type", params: { type: "string" }, message: "must be string" });
    }
    if (data.source_id !== undefined) {
      let data10 = data.source_id;
      if (typeof data10 === "string") {
        if (textLength(data10) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/source_id", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
        if (textLength(data10) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/source_id", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/source_id", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.thigh_cm !== undefined) {
      let data11 = data.thigh_cm;
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 200 || isNaN(data11)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/thigh_cm", keyword: "maximum", params: { comparison: "<=", limit: 200 }, message: "must be <= 200" });
        }
        if (data11 < 5 || isNaN(data11)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/thigh_cm", keyword: "minimum", params: { comparison: ">=", limit: 5 }, message: "must be >= 5" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/thigh_cm", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.waist_cm !== undefined) {
      let data12 = data.waist_cm;
      if (typeof data12 == "number" && isFinite(data12)) {
        if (data12 > 400 || isNaN(data12)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/waist_cm", keyword: "maximum", params: { comparison: "<=", limit: 400 }, message: "must be <= 400" });
        }
        if (data12 < 10 || isNaN(data12)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/waist_cm", keyword: "minimum", params: { comparison: ">=", limit: 10 }, message: "must be >= 10" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/waist_cm", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.weight_kg !== undefined) {
      let data13 = data.weight_kg;
      if (typeof data13 == "number" && isFinite(data13)) {
        if (data13 > 700 || isNaN(data13)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/weight_kg", keyword: "maximum", params: { comparison: "<=", limit: 700 }, message: "must be <= 700" });
        }
        if (data13 < 1 || isNaN(data13)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/weight_kg", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/weight_kg", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateRecordMetricsRequestWithDefaults.errors = vErrors;
  return errors === 0;
}
