// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

/** What kind of device it is: `web` for every browser. */
export function validateDevicePlatform(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  if (!(data === "web")) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: ['web'] }, message: "must be equal to one of the allowed values" });
  }
  validateDevicePlatform.errors = vErrors;
  return errors === 0;
}
