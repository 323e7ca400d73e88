// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

const fields0 = new Set(['partial', 'missing']);

/** Whether anything is missing. */
export function validateClientDashboardMeta(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.partial === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "partial" }, message: "must have required property 'partial'" });
    }
    if (data.missing === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "missing" }, message: "must have required property 'missing'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.partial !== undefined) {
      if (typeof data.partial !== "boolean") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/partial", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
      }
    }
    if (data.missing !== undefined) {
      let data1 = data.missing;
      if (Array.isArray(data1)) {
        if (data1.length > 4) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/missing", keyword: "maxItems", params: { limit: 4 }, message: "must NOT have more than 4 items" });
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 !== "string") {
            errors = (vErrors ??= []).push({ instancePath: instancePath + "/missing/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
          }
          if (!(data2 === "profile" || data2 === "active_programs" || data2 === "upcoming_bookings" || data2 === "progress_summary")) {
            errors = (vErrors ??= []).push({ instancePath: instancePath + "/missing/" + i0, keyword: "enum", params: { allowedValues: ['profile', 'active_programs', 'upcoming_bookings', 'progress_summary'] }, message: "must be equal to one of the allowed values" });
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/missing", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateClientDashboardMeta.errors = vErrors;
  return errors === 0;
}
