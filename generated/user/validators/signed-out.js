// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

const fields0 = new Set(['signed_out']);

/** The session has ended. */
export function validateSignedOut(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.signed_out === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "signed_out" }, message: "must have required property 'signed_out'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.signed_out !== undefined) {
      let data0 = data.signed_out;
      if (typeof data0 !== "boolean") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/signed_out", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
      }
      if (true !== data0) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/signed_out", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateSignedOut.errors = vErrors;
  return errors === 0;
}
