// Written by `fitsync generate` from specs/events/schedule.asyncapi.yaml: edit that, not this.

import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateWallTime } from '../../common/validators/wall-time.js';

const fields0 = new Set([
  'booking_id',
  'client_id',
  'trainer_id',
  'gym_id',
  'booking_date',
  'start_time',
  'end_time',
  'type',
]);

/** Payload of `booking.created`. */
export function validateBookingCreatedData(data, instancePath = "") {
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
    if (data.type === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
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
    if (data.type !== undefined) {
      let data7 = data.type;
      if (typeof data7 !== "string") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
      if (!(data7 === "one_on_one" || data7 === "group" || data7 === "online" || data7 === "assessment")) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: ['one_on_one', 'group', 'online', 'assessment'] }, message: "must be equal to one of the allowed values" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateBookingCreatedData.errors = vErrors;
  return errors === 0;
}
