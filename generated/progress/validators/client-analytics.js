// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateGoal } from './goal.js';
import { validateMetricTrend } from './metric-trend.js';
import { validateProgramProgress } from './program-progress.js';
import { validateWeeklyTotal } from './weekly-total.js';

const fields0 = new Set([
  'client_id',
  'from_date',
  'to_date',
  'workouts_due',
  'workouts_completed',
  'adherence_rate',
  'total_duration_minutes',
  'weekly_totals',
  'trends',
  'active_goals',
  'achievements_earned',
  'active_programs',
]);

/** How a client is doing. */
export function validateClientAnalytics(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.from_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "from_date" }, message: "must have required property 'from_date'" });
    }
    if (data.to_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "to_date" }, message: "must have required property 'to_date'" });
    }
    if (data.workouts_due === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "workouts_due" }, message: "must have required property 'workouts_due'" });
    }
    if (data.workouts_completed === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "workouts_completed" }, message: "must have required property 'workouts_completed'" });
    }
    if (data.adherence_rate === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "adherence_rate" }, message: "must have required property 'adherence_rate'" });
    }
    if (data.total_duration_minutes === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "total_duration_minutes" }, message: "must have required property 'total_duration_minutes'" });
    }
    if (data.weekly_totals === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "weekly_totals" }, message: "must have required property 'weekly_totals'" });
    }
    if (data.trends === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trends" }, message: "must have required property 'trends'" });
    }
    if (data.active_goals === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "active_goals" }, message: "must have required property 'active_goals'" });
    }
    if (data.achievements_earned === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "achievements_earned" }, message: "must have required property 'achievements_earned'" });
    }
    if (data.active_programs === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "active_programs" }, message: "must have required property 'active_programs'" });
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
    if (data.from_date !== undefined) {
      if (!validateCalendarDate(data.from_date, instancePath + "/from_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
    if (data.to_date !== undefined) {
      if (!validateCalendarDate(data.to_date, instancePath + "/to_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
    if (data.workouts_due !== undefined) {
      let data3 = data.workouts_due;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_due", keyword: "type", params: { type: ['integer', 'null'] }, message: "must be integer,null" });
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_due", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.workouts_completed !== undefined) {
      let data4 = data.workouts_completed;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4)) && data4 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_completed", keyword: "type", params: { type: ['integer', 'null'] }, message: "must be integer,null" });
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_completed", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.adherence_rate !== undefined) {
      let data5 = data.adherence_rate;
      if (!(typeof data5 == "number" && isFinite(data5)) && data5 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 1 || isNaN(data5)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
        }
        if (data5 < 0 || isNaN(data5)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.total_duration_minutes !== undefined) {
      let data6 = data.total_duration_minutes;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/total_duration_minutes", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 < 0 || isNaN(data6)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/total_duration_minutes", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.weekly_totals !== undefined) {
      let data7 = data.weekly_totals;
      if (Array.isArray(data7)) {
        if (data7.length > 52) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/weekly_totals", keyword: "maxItems", params: { limit: 52 }, message: "must NOT have more than 52 items" });
        }
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateWeeklyTotal(data7[i0], instancePath + "/weekly_totals/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateWeeklyTotal.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/weekly_totals", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
    if (data.trends !== undefined) {
      let data9 = data.trends;
      if (Array.isArray(data9)) {
        if (data9.length > 20) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/trends", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items" });
        }
        const len1 = data9.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validateMetricTrend(data9[i1], instancePath + "/trends/" + i1)) {
            errors = (vErrors = (vErrors ?? []).concat(validateMetricTrend.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/trends", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
    if (data.active_goals !== undefined) {
      let data11 = data.active_goals;
      if (Array.isArray(data11)) {
        if (data11.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/active_goals", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        const len2 = data11.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validateGoal(data11[i2], instancePath + "/active_goals/" + i2)) {
            errors = (vErrors = (vErrors ?? []).concat(validateGoal.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/active_goals", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
    if (data.achievements_earned !== undefined) {
      let data13 = data.achievements_earned;
      if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/achievements_earned", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data13 == "number" && isFinite(data13)) {
        if (data13 < 0 || isNaN(data13)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/achievements_earned", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.active_programs !== undefined) {
      let data14 = data.active_programs;
      if (!Array.isArray(data14) && data14 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/active_programs", keyword: "type", params: { type: ['array', 'null'] }, message: "must be array,null" });
      }
      if (Array.isArray(data14)) {
        if (data14.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/active_programs", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        const len3 = data14.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (!validateProgramProgress(data14[i3], instancePath + "/active_programs/" + i3)) {
            errors = (vErrors = (vErrors ?? []).concat(validateProgramProgress.errors)).length;
          }
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateClientAnalytics.errors = vErrors;
  return errors === 0;
}
