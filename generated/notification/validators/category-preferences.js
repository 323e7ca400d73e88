// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import { validateChannelPreferences } from './channel-preferences.js';

const fields0 = new Set(['bookings', 'reminders', 'programs', 'achievements', 'progress']);

/** By which channels notifications come, by category. */
export function validateCategoryPreferences(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.bookings === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "bookings" }, message: "must have required property 'bookings'" });
    }
    if (data.reminders === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "reminders" }, message: "must have required property 'reminders'" });
    }
    if (data.programs === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "programs" }, message: "must have required property 'programs'" });
    }
    if (data.achievements === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "achievements" }, message: "must have required property 'achievements'" });
    }
    if (data.progress === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "progress" }, message: "must have required property 'progress'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.bookings !== undefined) {
      if (!validateChannelPreferences(data.bookings, instancePath + "/bookings")) {
        errors = (vErrors = (vErrors ?? []).concat(validateChannelPreferences.errors)).length;
      }
    }
    if (data.reminders !== undefined) {
      if (!validateChannelPreferences(data.reminders, instancePath + "/reminders")) {
        errors = (vErrors = (vErrors ?? []).concat(validateChannelPreferences.errors)).length;
      }
    }
    if (data.programs !== undefined) {
      if (!validateChannelPreferences(data.programs, instancePath + "/programs")) {
        errors = (vErrors = (vErrors ?? []).concat(validateChannelPreferences.errors)).length;
      }
    }
    if (data.achievements !== undefined) {
      if (!validateChannelPreferences(data.achievements, instancePath + "/achievements")) {
        errors = (vErrors = (vErrors ?? []).concat(validateChannelPreferences.errors)).length;
      }
    }
    if (data.progress !== undefined) {
      if (!validateChannelPreferences(data.progress, instancePath + "/progress")) {
        errors = (vErrors = (vErrors ?? []).concat(validateChannelPreferences.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateCategoryPreferences.errors = vErrors;
  return errors === 0;
}
