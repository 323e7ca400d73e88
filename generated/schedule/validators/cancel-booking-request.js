// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

const fields0 = new Set(['cancellation_reason']);

/** Why the session does not take place. */
export function validateCancelBookingRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.cancellation_reason !== undefined) {
      let data0 = data.cancellation_reason;
      if (typeof data0 !== "string" && data0 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/cancellation_reason", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data0 === "string") {
        if (textLength(data0) > 500) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/cancellation_reason", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" });
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateCancelBookingRequest.errors = vErrors;
  return errors === 0;
}
