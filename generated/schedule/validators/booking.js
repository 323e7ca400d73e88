// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateTimeZone } from '../../common/validators/time-zone.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateWallTime } from '../../common/validators/wall-time.js';
import { validateBookingStatus } from './booking-status.js';
import { validateBookingType } from './booking-type.js';

const fields0 = new Set([
  'id',
  'client_id',
  'trainer_id',
  'gym_id',
  'booking_date',
  'start_time',
  'end_time',
  'time_zone',
  'starts_at',
  'ends_at',
  'type',
  'status',
  'notes',
  'trainer_notes',
  'cancellation_reason',
  'cancelled_by',
  'version',
  'created_at',
  'updated_at',
  'client_name',
  'trainer_name',
]);

/** A session of a client with a trainer. */
export function validateBooking(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
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
    if (data.time_zone === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "time_zone" }, message: "must have required property 'time_zone'" });
    }
    if (data.starts_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "starts_at" }, message: "must have required property 'starts_at'" });
    }
    if (data.ends_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "ends_at" }, message: "must have required property 'ends_at'" });
    }
    if (data.type === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
    }
    if (data.status === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" });
    }
    if (data.notes === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "notes" }, message: "must have required property 'notes'" });
    }
    if (data.trainer_notes === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trainer_notes" }, message: "must have required property 'trainer_notes'" });
    }
    if (data.cancellation_reason === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "cancellation_reason" }, message: "must have required property 'cancellation_reason'" });
    }
    if (data.cancelled_by === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "cancelled_by" }, message: "must have required property 'cancelled_by'" });
    }
    if (data.version === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" });
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
    if (data.time_zone !== undefined) {
      if (!validateTimeZone(data.time_zone, instancePath + "/time_zone")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimeZone.errors)).length;
      }
    }
    if (data.starts_at !== undefined) {
      if (!validateTimestamp(data.starts_at, instancePath + "/starts_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
    if (data.ends_at !== undefined) {
      if (!validateTimestamp(data.ends_at, instancePath + "/ends_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
    if (data.type !== undefined) {
      if (!validateBookingType(data.type, instancePath + "/type")) {
        errors = (vErrors = (vErrors ?? []).concat(validateBookingType.errors)).length;
      }
    }
    if (data.status !== undefined) {
      if (!validateBookingStatus(data.status, instancePath + "/status")) {
        errors = (vErrors = (vErrors ?? []).concat(validateBookingStatus.errors)).length;
      }
    }
    if (data.notes !== undefined) {
      let data12 = data.notes;
      if (typeof data12 !== "string" && data12 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data12 === "string") {
        if (textLength(data12) > 1e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" });
        }
      }
    }
    if (data.trainer_notes !== undefined) {
      let data13 = data.trainer_notes;
      if (typeof data13 !== "string" && data13 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_notes", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data13 === "string") {
        if (textLength(data13) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_notes", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      }
    }
    if (data.cancellation_reason !== undefined) {
      let data14 = data.cancellation_reason;
      if (typeof data14 !== "string" && data14 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/cancellation_reason", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data14 === "string") {
        if (textLength(data14) > 500) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/cancellation_reason", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" });
        }
      }
    }
    if (data.cancelled_by !== undefined) {
      let data15 = data.cancelled_by;
      const _errs21 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs22 = errors;
      if (!validateUuid(data15, instancePath + "/cancelled_by")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
      var _valid0 = _errs22 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs23 = errors;
        if (data15 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/cancelled_by", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs23 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/cancelled_by", keyword: "anyOf", params: { alternatives: [_end0 - _errs21, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs21;
        if (vErrors !== null) {
          if (_errs21) {
            vErrors.length = _errs21;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.version !== undefined) {
      let data16 = data.version;
      if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/version", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data16 == "number" && isFinite(data16)) {
        if (data16 > 2147483647 || isNaN(data16)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/version", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
        }
        if (data16 < 1 || isNaN(data16)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/version", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
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
    if (data.client_name !== undefined) {
      let data19 = data.client_name;
      if (typeof data19 === "string") {
        if (textLength(data19) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/client_name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/client_name", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.trainer_name !== undefined) {
      let data20 = data.trainer_name;
      if (typeof data20 === "string") {
        if (textLength(data20) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_name", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateBooking.errors = vErrors;
  return errors === 0;
}
