// Written by `fitsync generate` from specs/events/progress.asyncapi.yaml: edit that, not this.

import { validateUuid } from '../../common/validators/uuid.js';
import { validateMetricChanges } from './metric-changes.js';
import { validateMetricValues } from './metric-values.js';

const fields0 = new Set(['client_id', 'metric_type', 'new_value', 'change_from_last']);

/** What was measured and how it differs from the last time. */
export function validateProgressUpdatedData(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.metric_type === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "metric_type" }, message: "must have required property 'metric_type'" });
    }
    if (data.new_value === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "new_value" }, message: "must have required property 'new_value'" });
    }
    if (data.change_from_last === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "change_from_last" }, message: "must have required property 'change_from_last'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.client_id !== undefined) {
      if (!validateUuid(data.client_id, instancePath + "/client_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.metric_type !== undefined) {
      let data1 = data.metric_type;
      if (typeof data1 !== "string") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/metric_type", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
      if (!(data1 === "body_metrics")) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/metric_type", keyword: "enum", params: { allowedValues: ['body_metrics'] }, message: "must be equal to one of the allowed values" });
      }
    }
    if (data.new_value !== undefined) {
      if (!validateMetricValues(data.new_value, instancePath + "/new_value")) {
        errors = (vErrors = (vErrors ?? []).concat(validateMetricValues.errors)).length;
      }
    }
    if (data.change_from_last !== undefined) {
      if (!validateMetricChanges(data.change_from_last, instancePath + "/change_from_last")) {
        errors = (vErrors = (vErrors ?? []).concat(validateMetricChanges.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateProgressUpdatedData.errors = vErrors;
  return errors === 0;
}
