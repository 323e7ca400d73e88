// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import { validateUuidFromText } from '../../common/validators/uuid.from-text.js';

const fields0 = new Set(['id']);

/** The parameters of `getTrainerDashboard`. Turns texts into the values of the contract. */
export function validateGetTrainerDashboardParameters(data, instancePath = "", parentData, parentDataProperty) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.id !== undefined) {
      if (!validateUuidFromText(data.id, instancePath + "/id", data, "id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuidFromText.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateGetTrainerDashboardParameters.errors = vErrors;
  return errors === 0;
}
