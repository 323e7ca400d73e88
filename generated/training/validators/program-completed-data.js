// Written by `fitsync generate` from specs/events/training.asyncapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';

const fields0 = new Set([
  'program_id',
  'client_id',
  'trainer_id',
  'completion_date',
  'adherence_rate',
  'program_name',
]);

/** Payload of `program.completed`. */
export function validateProgramCompletedData(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.program_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "program_id" }, message: "must have required property 'program_id'" });
    }
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.trainer_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trainer_id" }, message: "must have required property 'trainer_id'" });
    }
    if (data.completion_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "completion_date" }, message: "must have required property 'completion_date'" });
    }
    if (data.adherence_rate === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "adherence_rate" }, message: "must have required property 'adherence_rate'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.program_id !== undefined) {
      if (!validateUuid(data.program_id, instancePath + "/program_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.client_id !== undefined) {
      if (!validateUuid(data.client_id, instancePath + "/client_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.trainer_id !== undefined) {
      if (!validateUuid(data.trainer_id, instancePath + "/trainer_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.completion_date !== undefined) {
      if (!validateCalendarDate(data.completion_date, instancePath + "/completion_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
    if (data.adherence_rate !== undefined) {
      let data4 = data.adherence_rate;
      if (!(typeof data4 == "number" && isFinite(data4)) && data4 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 1 || isNaN(data4)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
        }
        if (data4 < 0 || isNaN(data4)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.program_name !== undefined) {
      let data5 = data.program_name;
      if (typeof data5 === "string") {
        if (textLength(data5) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/program_name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
        if (textLength(data5) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/program_name", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/program_name", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateProgramCompletedData.errors = vErrors;
  return errors === 0;
}
