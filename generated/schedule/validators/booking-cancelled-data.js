// Written by `fitsync generate` from specs/events/schedule.asyncapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateUuid } from '../../common/validators/uuid.js';

const fields0 = new Set([
  'booking_id',
  'client_id',
  'trainer_id',
  'cancellation_reason',
  'cancelled_by',
]);

/** Payload of `booking.cancelled`. */
export function validateBookingCancelledData(data, instancePath = "") {
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
    if (data.cancellation_reason === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "cancellation_reason" }, message: "must have required property 'cancellation_reason'" });
    }
    if (data.cancelled_by === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "cancelled_by" }, message: "must have required property 'cancelled_by'" });
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
    if (data.cancellation_reason !== undefined) {
      let data3 = data.cancellation_reason;
      if (typeof data3 !== "string" && data3 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/cancellation_reason", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data3 === "string") {
        if (textLength(data3) > 500) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/cancellation_reason", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" });
        }
      }
    }
    if (data.cancelled_by !== undefined) {
      if (!validateUuid(data.cancelled_by, instancePath + "/cancelled_by")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateBookingCancelledData.errors = vErrors;
  return errors === 0;
}
