// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

const fields0 = new Set(['sessions_ended']);

/** What changing the password led to. */
export function validatePasswordChange(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sessions_ended === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "sessions_ended" }, message: "must have required property 'sessions_ended'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.sessions_ended !== undefined) {
      let data0 = data.sessions_ended;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/sessions_ended", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 1e5 || isNaN(data0)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/sessions_ended", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" });
        }
        if (data0 < 0 || isNaN(data0)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/sessions_ended", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validatePasswordChange.errors = vErrors;
  return errors === 0;
}
