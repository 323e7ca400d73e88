// Written by `fitsync generate` from specs/events/schedule.asyncapi.yaml: edit that, not this.

import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateWallTime } from '../../common/validators/wall-time.js';

const fields0 = new Set([
  'booking_id',
  'client_id',
  'trainer_id',
  'old_date',
  'old_start_time',
  'new_date',
  'new_start_time',
]);

/** Payload of `booking.rescheduled`. */
export function validateBookingRescheduledData(data, instancePath = "") {
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
    if (data.old_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "old_date" }, message: "must have required property 'old_date'" });
    }
    if (data.old_start_time === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "old_start_time" }, message: "must have required property 'old_start_time'" });
    }
    if (data.new_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "new_date" }, message: "must have required property 'new_date'" });
    }
    if (data.new_start_time === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "new_start_time" }, message: "must have required property 'new_start_time'" });
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
    if (data.old_date !== undefined) {
      if (!validateCalendarDate(data.old_date, instancePath + "/old_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
    if (data.old_start_time !== undefined) {
      if (!validateWallTime(data.old_start_time, instancePath + "/old_start_time")) {
        errors = (vErrors = (vErrors ?? []).concat(validateWallTime.errors)).length;
      }
    }
    if (data.new_date !== undefined) {
      if (!validateCalendarDate(data.new_date, instancePath + "/new_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
    if (data.new_start_time !== undefined) {
      if (!validateWallTime(data.new_start_time, instancePath + "/new_start_time")) {
        errors = (vErrors = (vErrors ?? []).concat(validateWallTime.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateBookingRescheduledData.errors = vErrors;
  return errors === 0;
}
