// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { validateUuidFromText } from '../../common/validators/uuid.from-text.js';

const fields0 = new Set(['client_id']);

/** The parameters of `listActivePrograms`. Turns texts into the values of the contract. */
export function validateListActiveProgramsParameters(data, instancePath = "", parentData, parentDataProperty) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.client_id !== undefined) {
      if (!validateUuidFromText(data.client_id, instancePath + "/client_id", data, "client_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuidFromText.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateListActiveProgramsParameters.errors = vErrors;
  return errors === 0;
}
