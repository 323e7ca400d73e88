// Written by `fitsync generate` from specs/events/training.asyncapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCorrelationId } from '../../common/validators/correlation-id.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateProgramCompletedData } from '../../training/validators/program-completed-data.js';

const fields0 = new Set([
  'event',
  'event_id',
  'timestamp',
  'correlation_id',
  'source',
  'data',
  'actor_id',
  'causation_id',
  'traceparent',
  'tracestate',
]);

/** A whole message of `program.completed`: Tells that a client completed a program. */
export function validateProgramCompleted(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.event === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" });
    }
    if (data.event_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "event_id" }, message: "must have required property 'event_id'" });
    }
    if (data.timestamp === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "timestamp" }, message: "must have required property 'timestamp'" });
    }
    if (data.correlation_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "correlation_id" }, message: "must have required property 'correlation_id'" });
    }
    if (data.source === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
    }
    if (data.data === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.event !== undefined) {
      let data0 = data.event;
      if (typeof data0 !== "string") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/event", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
      if ("program.completed" !== data0) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/event", keyword: "const", params: { allowedValue: "program.completed" }, message: "must be equal to constant" });
      }
    }
    if (data.event_id !== undefined) {
      if (!validateUuid(data.event_id, instancePath + "/event_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.timestamp !== undefined) {
      if (!validateTimestamp(data.timestamp, instancePath + "/timestamp")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
    if (data.correlation_id !== undefined) {
      if (!validateCorrelationId(data.correlation_id, instancePath + "/correlation_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCorrelationId.errors)).length;
      }
    }
    if (data.source !== undefined) {
      let data4 = data.source;
      if (typeof data4 !== "string") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/source", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
      if ("training" !== data4) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/source", keyword: "const", params: { allowedValue: "training" }, message: "must be equal to constant" });
      }
    }
    if (data.data !== undefined) {
      if (!validateProgramCompletedData(data.data, instancePath + "/data")) {
        errors = (vErrors = (vErrors ?? []).concat(validateProgramCompletedData.errors)).length;
      }
    }
    if (data.actor_id !== undefined) {
      if (!validateUuid(data.actor_id, instancePath + "/actor_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.causation_id !== undefined) {
      if (!validateUuid(data.causation_id, instancePath + "/causation_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.traceparent !== undefined) {
      let data8 = data.traceparent;
      if (typeof data8 === "string") {
        if (textLength(data8) > 55) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/traceparent", keyword: "maxLength", params: { limit: 55 }, message: "must NOT have more than 55 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/traceparent", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.tracestate !== undefined) {
      let data9 = data.tracestate;
      if (typeof data9 === "string") {
        if (textLength(data9) > 512) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/tracestate", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/tracestate", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateProgramCompleted.errors = vErrors;
  return errors === 0;
}
