// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';

const fields0 = new Set([
  'id',
  'client_id',
  'weight_kg',
  'body_fat_percentage',
  'muscle_mass_kg',
  'waist_cm',
  'hip_cm',
  'chest_cm',
  'arm_cm',
  'thigh_cm',
  'resting_heart_rate_bpm',
  'recorded_at',
  'source',
  'source_id',
  'notes',
  'recorded_by',
  'created_at',
  'updated_at',
]);

/** What was measured at one time; null is what was not measured. */
export function validateMetricEntry(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
    }
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.weight_kg === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "weight_kg" }, message: "must have required property 'weight_kg'" });
    }
    if (data.body_fat_percentage === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "body_fat_percentage" }, message: "must have required property 'body_fat_percentage'" });
    }
    if (data.muscle_mass_kg === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "muscle_mass_kg" }, message: "must have required property 'muscle_mass_kg'" });
    }
    if (data.waist_cm === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "waist_cm" }, message: "must have required property 'waist_cm'" });
    }
    if (data.hip_cm === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "hip_cm" }, message: "must have required property 'hip_cm'" });
    }
    if (data.chest_cm === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "chest_cm" }, message: "must have required property 'chest_cm'" });
    }
    if (data.arm_cm === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "arm_cm" }, message: "must have required property 'arm_cm'" });
    }
    if (data.thigh_cm === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "thigh_cm" }, message: "must have required property 'thigh_cm'" });
    }
    if (data.resting_heart_rate_bpm === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "resting_heart_rate_bpm" }, message: "must have required property 'resting_heart_rate_bpm'" });
    }
    if (data.recorded_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "recorded_at" }, message: "must have required property 'recorded_at'" });
    }
    if (data.source === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
    }
    if (data.source_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "source_id" }, message: "must have required property 'source_id'" });
    }
    if (data.notes === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "notes" }, message: "must have required property 'notes'" });
    }
    if (data.recorded_by === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "recorded_by" }, message: "must have required property 'recorded_by'" });
    }
    if (data.created_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "created_at" }, message: "must have required property 'created_at'" });
    }
    if (data.updated_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "updated_at" }, message: "must have required property 'updated_at'" });
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
    if (data.client_id !== undefined) {
      if (!validateUuid(data.client_id, instancePath + "/client_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.weight_kg !== undefined) {
      let data2 = data.weight_kg;
      if (!(typeof data2 == "number" && isFinite(data2)) && data2 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/weight_kg", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
    }
    if (data.body_fat_percentage !== undefined) {
      let data3 = data.body_fat_percentage;
      if (!(typeof data3 == "number" && isFinite(data3)) && data3 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/body_fat_percentage", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
    }
    if (data.muscle_mass_kg !== undefined) {
      let data4 = data.muscle_mass_kg;
      if (!(typeof data4 == "number" && isFinite(data4)) && data4 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/muscle_mass_kg", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
    }
    if (data.waist_cm !== undefined) {
      let data5 = data.waist_cm;
      if (!(typeof data5 == "number" && isFinite(data5)) && data5 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/waist_cm", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
    }
    if (data.hip_cm !== undefined) {
      let data6 = data.hip_cm;
      if (!(typeof data6 == "number" && isFinite(data6)) && data6 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/hip_cm", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
    }
    if (data.chest_cm !== undefined) {
      let data7 = data.chest_cm;
      if (!(typeof data7 == "number" && isFinite(data7)) && data7 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/chest_cm", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
    }
    if (data.arm_cm !== undefined) {
      let data8 = data.arm_cm;
      if (!(typeof data8 == "number" && isFinite(data8)) && data8 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/arm_cm", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
    }
    if (data.thigh_cm !== undefined) {
      let data9 = data.thigh_cm;
      if (!(typeof data9 == "number" && isFinite(data9)) && data9 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/thigh_cm", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
    }
    if (data.resting_heart_rate_bpm !== undefined) {
      let data10 = data.resting_heart_rate_bpm;
      if (!(typeof data10 == "number" && isFinite(data10)) && data10 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/resting_heart_rate_bpm", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
    }
    if (data.recorded_at !== undefined) {
      if (!validateTimestamp(data.recorded_at, instancePath + "/recorded_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
    if (data.source !== undefined) {
      let data12 = data.source;
      if (typeof data12 === "string") {
        if (textLength(data12) > 60) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/source", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/source", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.source_id !== undefined) {
      let data13 = data.source_id;
      if (typeof data13 !== "string" && data13 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/source_id", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data13 === "string") {
        if (textLength(data13) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/source_id", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      }
    }
    if (data.notes !== undefined) {
      let data14 = data.notes;
      if (typeof data14 !== "string" && data14 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data14 === "string") {
        if (textLength(data14) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      }
    }
    if (data.recorded_by !== undefined) {
      if (!validateUuid(data.recorded_by, instancePath + "/recorded_by")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.created_at !== undefined) {
      if (!validateTimestamp(data.created_at, instancePath + "/created_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
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
  validateMetricEntry.errors = vErrors;
  return errors === 0;
}
