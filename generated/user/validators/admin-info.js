// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

const fields0 = new Set(['role']);

/** Administrators have nothing particular. */
export function validateAdminInfo(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.role === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.role !== undefined) {
      let data0 = data.role;
      if (typeof data0 !== "string") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/role", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
      if ("admin" !== data0) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "admin" }, message: "must be equal to constant" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateAdminInfo.errors = vErrors;
  return errors === 0;
}
