// Written by `fitsync generate` from specs/events/progress.asyncapi.yaml: edit that, not this.

import { validateUuid } from '../../common/validators/uuid.js';
import { validateMetricName } from './metric-name.js';
import { validateMilestoneType } from './milestone-type.js';

const fields0 = new Set([
  'client_id',
  'milestone_type',
  'target_value',
  'achieved_value',
  'previous_value',
  'metric',
]);

/** A goal and the value that met it. */
export function validateMilestoneReachedData(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.milestone_type === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "milestone_type" }, message: "must have required property 'milestone_type'" });
    }
    if (data.target_value === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "target_value" }, message: "must have required property 'target_value'" });
    }
    if (data.achieved_value === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "achieved_value" }, message: "must have required property 'achieved_value'" });
    }
    if (data.previous_value === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "previous_value" }, message: "must have required property 'previous_value'" });
    }
    if (data.metric === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "metric" }, message: "must have required property 'metric'" });
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
    if (data.milestone_type !== undefined) {
      if (!validateMilestoneType(data.milestone_type, instancePath + "/milestone_type")) {
        errors = (vErrors = (vErrors ?? []).concat(validateMilestoneType.errors)).length;
      }
    }
    if (data.target_value !== undefined) {
      let data2 = data.target_value;
      if (!(typeof data2 == "number" && isFinite(data2))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/target_value", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.achieved_value !== undefined) {
      let data3 = data.achieved_value;
      if (!(typeof data3 == "number" && isFinite(data3))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/achieved_value", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.previous_value !== undefined) {
      let data4 = data.previous_value;
      if (!(typeof data4 == "number" && isFinite(data4))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/previous_value", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.metric !== undefined) {
      if (!validateMetricName(data.metric, instancePath + "/metric")) {
        errors = (vErrors = (vErrors ?? []).concat(validateMetricName.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateMilestoneReachedData.errors = vErrors;
  return errors === 0;
}
