// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

const fields0 = new Set(['trainer_notes']);

/** How the session went. */
export function validateCompleteBookingRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.trainer_notes !== undefined) {
      let data0 = data.trainer_notes;
      if (typeof data0 !== "string" && data0 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_notes", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data0 === "string") {
        if (textLength(data0) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_notes", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateCompleteBookingRequest.errors = vErrors;
  return errors === 0;
}
