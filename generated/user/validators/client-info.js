// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { validateEmergencyContact } from './emergency-contact.js';

const fields0 = new Set(['role', 'health_clearance', 'emergency_contact', 'fitness_level']);

/** What is particular to clients. */
export function validateClientInfo(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.role === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" });
    }
    if (data.health_clearance === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "health_clearance" }, message: "must have required property 'health_clearance'" });
    }
    if (data.emergency_contact === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "emergency_contact" }, message: "must have required property 'emergency_contact'" });
    }
    if (data.fitness_level === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "fitness_level" }, message: "must have required property 'fitness_level'" });
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
      if ("client" !== data0) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "client" }, message: "must be equal to constant" });
      }
    }
    if (data.health_clearance !== undefined) {
      let data1 = data.health_clearance;
      if (typeof data1 !== "boolean" && data1 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/health_clearance", keyword: "type", params: { type: ['boolean', 'null'] }, message: "must be boolean,null" });
      }
    }
    if (data.emergency_contact !== undefined) {
      let data2 = data.emergency_contact;
      const _errs7 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs8 = errors;
      if (!validateEmergencyContact(data2, instancePath + "/emergency_contact")) {
        errors = (vErrors = (vErrors ?? []).concat(validateEmergencyContact.errors)).length;
      }
      var _valid0 = _errs8 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs9 = errors;
        if (data2 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/emergency_contact", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs9 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/emergency_contact", keyword: "anyOf", params: { alternatives: [_end0 - _errs7, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs7;
        if (vErrors !== null) {
          if (_errs7) {
            vErrors.length = _errs7;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.fitness_level !== undefined) {
      let data3 = data.fitness_level;
      if (typeof data3 !== "string" && data3 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/fitness_level", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (!(data3 === "beginner" || data3 === "intermediate" || data3 === "advanced" || data3 === null)) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/fitness_level", keyword: "enum", params: { allowedValues: ['beginner', 'intermediate', 'advanced', null] }, message: "must be equal to one of the allowed values" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateClientInfo.errors = vErrors;
  return errors === 0;
}
