// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateWallTime } from '../../common/validators/wall-time.js';

const fields0 = new Set(['booking_date', 'start_time', 'end_time']);

/** The new time. */
export function validateRescheduleBookingRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
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
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateRescheduleBookingRequest.errors = vErrors;
  return errors === 0;
}
