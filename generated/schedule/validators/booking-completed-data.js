// Written by `fitsync generate` from specs/events/schedule.asyncapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateWallTime } from '../../common/validators/wall-time.js';

const fields0 = new Set([
  'booking_id',
  'client_id',
  'trainer_id',
  'workout_date',
  'start_time',
  'end_time',
  'duration_minutes',
  'trainer_notes',
]);

/** Payload of `booking.completed`. */
export function validateBookingCompletedData(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.booking_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "booking_id" }, message: "must have required property 'booking_id'" });
    }
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.trainer_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trainer_id" }, message: "must have required property 'trainer_id'" });
    }
    if (data.workout_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "workout_date" }, message: "must have required property 'workout_date'" });
    }
    if (data.start_time === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "start_time" }, message: "must have required property 'start_time'" });
    }
    if (data.end_time === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "end_time" }, message: "must have required property 'end_time'" });
    }
    if (data.duration_minutes === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "duration_minutes" }, message: "must have required property 'duration_minutes'" });
    }
    if (data.trainer_notes === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trainer_notes" }, message: "must have required property 'trainer_notes'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.booking_id !== undefined) {
      if (!validateUuid(data.booking_id, instancePath + "/booking_id")) {
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
    if (data.workout_date !== undefined) {
      if (!validateCalendarDate(data.workout_date, instancePath + "/workout_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
    if (data.start_time !== undefined) {
      if (!validateWallTime(data.start_time, instancePath + "/start_time")) {
        errors = (vErrors = (vErrors ?? []).concat(validateWallTime.errors)).length;
      }
    }
    if (data.end_time !== undefined) {
      if (!validateWallTime(data.end_time, instancePath + "/end_time")) {
        errors = (vErrors = (vErrors ?? []).concat(validateWallTime.errors)).length;
      }
    }
    if (data.duration_minutes !== undefined) {
      let data6 = data.duration_minutes;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_minutes", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 1440 || isNaN(data6)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_minutes", keyword: "maximum", params: { comparison: "<=", limit: 1440 }, message: "must be <= 1440" });
        }
        if (data6 < 1 || isNaN(data6)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_minutes", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.trainer_notes !== undefined) {
      let data7 = data.trainer_notes;
      if (typeof data7 !== "string" && data7 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_notes", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data7 === "string") {
        if (textLength(data7) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_notes", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateBookingCompletedData.errors = vErrors;
  return errors === 0;
}
