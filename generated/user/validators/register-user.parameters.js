// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

const fields0 = new Set([]);

/** The parameters of `registerUser`. Turns texts into the values of the contract. */
export function validateRegisterUserParameters(data, instancePath = "", parentData, parentDataProperty) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateRegisterUserParameters.errors = vErrors;
  return errors === 0;
}
