// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import { validateTrainerDashboardMeta } from './trainer-dashboard-meta.js';
import { validateTrainerDashboard } from './trainer-dashboard.js';

const fields0 = new Set(['success', 'data', 'meta']);

/** The dashboard of a trainer. */
export function validateTrainerDashboardResponse(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.success === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "success" }, message: "must have required property 'success'" });
    }
    if (data.data === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" });
    }
    if (data.meta === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "meta" }, message: "must have required property 'meta'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.success !== undefined) {
      let data0 = data.success;
      if (typeof data0 !== "boolean") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/success", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
      }
      if (true !== data0) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/success", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" });
      }
    }
    if (data.data !== undefined) {
      if (!validateTrainerDashboard(data.data, instancePath + "/data")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTrainerDashboard.errors)).length;
      }
    }
    if (data.meta !== undefined) {
      if (!validateTrainerDashboardMeta(data.meta, instancePath + "/meta")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTrainerDashboardMeta.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateTrainerDashboardResponse.errors = vErrors;
  return errors === 0;
}
