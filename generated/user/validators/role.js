// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

/** What somebody is on the platform. */
export function validateRole(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  if (!(data === "client" || data === "trainer" || data === "admin")) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: ['client', 'trainer', 'admin'] }, message: "must be equal to one of the allowed values" });
  }
  validateRole.errors = vErrors;
  return errors === 0;
}
