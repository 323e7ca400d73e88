// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateUuidFromText } from '../../common/validators/uuid.from-text.js';

const fields0 = new Set(['last_event_id', 'types']);
const pattern0 = new RegExp("^[a-z_.*,]+$", "u");

/** The parameters of `streamEvents`. Turns texts into the values of the contract. */
export function validateStreamEventsParameters(data, instancePath = "", parentData, parentDataProperty) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.last_event_id !== undefined) {
      if (!validateUuidFromText(data.last_event_id, instancePath + "/last_event_id", data, "last_event_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuidFromText.errors)).length;
      }
    }
    if (data.types !== undefined) {
      let data1 = data.types;
      if (typeof data1 !== "string") {
        let dataType0 = typeof data1;
        let coerced0 = undefined;
        if (dataType0 == "object" && Array.isArray(data1) && data1.length == 1) {
          data1 = data1[0];
          dataType0 = typeof data1;
          if (typeof data1 === "string") {
            coerced0 = data1;
          }
        }
        if (!(coerced0 !== undefined)) {
          if (dataType0 == "number" || dataType0 == "boolean") {
            coerced0 = "" + data1;
          } else if (data1 === null) {
            coerced0 = "";
          } else {
            errors = (vErrors ??= []).push({ instancePath: instancePath + "/types", keyword: "type", params: { type: "string" }, message: "must be string" });
          }
        }
        if (coerced0 !== undefined) {
          data1 = coerced0;
          if (data !== undefined) {
            data["types"] = coerced0;
          }
        }
      }
      if (typeof data1 === "string") {
        if (textLength(data1) > 400) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/types", keyword: "maxLength", params: { limit: 400 }, message: "must NOT have more than 400 characters" });
        }
        if (textLength(data1) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/types", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
        if (!pattern0.test(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/types", keyword: "pattern", params: { pattern: "^[a-z_.*,]+$" }, message: 'must match pattern "^[a-z_.*,]+$"' });
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateStreamEventsParameters.errors = vErrors;
  return errors === 0;
}
