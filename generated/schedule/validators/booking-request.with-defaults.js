// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateWallTime } from '../../common/validators/wall-time.js';
import { validateBookingType } from './booking-type.js';

const fields0 = new Set([
  'client_id',
  'trainer_id',
  'gym_id',
  'booking_date',
  'start_time',
  'end_time',
  'notes',
  'type',
]);

/**
 * A session to book.
 *
 * Fills in the defaults of the contract.
 */
export function validateBookingRequestWithDefaults(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      data.type = "one_on_one";
    }
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.trainer_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trainer_id" }, message: "must have required property 'trainer_id'" });
    }
    if (data.gym_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "gym_id" }, message: "must have required property 'gym_id'" });
    }
    if (data.booking_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "booking_date" }, message: "must have required property 'booking_date'" });
    }
    if (data.start_time === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "start_time" }, message: "must have required property 'start_time'" });
    }
    if (data.end_time === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "end_time" }, message: "must have required property 'end_time'" });
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
    if (data.trainer_id !== undefined) {
      if (!validateUuid(data.trainer_id, instancePath + "/trainer_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.gym_id !== undefined) {
      if (!validateUuid(data.gym_id, instancePath + "/gym_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.booking_date !== undefined) {
      if (!validateCalendarDate(data.booking_date, instancePath + "/booking_date")) {
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
    if (data.notes !== undefined) {
      let data6 = data.notes;
      if (typeof data6 !== "string" && data6 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data6 === "string") {
        if (textLength(data6) > 1e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" });
        }
      }
    }
    if (!validateBookingType(data.type, instancePath + "/type")) {
      errors = (vErrors = (vErrors ?? []).concat(validateBookingType.errors)).length;
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateBookingRequestWithDefaults.errors = vErrors;
  return errors === 0;
}
