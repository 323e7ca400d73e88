// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

/**
 * `active` until a value meets the target, then `reached`, whatever is measured later; only a
 * correction of that value can make it active again.
 *
 * Turns texts into the values of the contract.
 */
export function validateGoalStatusFromText(data, instancePath = "", parentData, parentDataProperty) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    let dataType0 = typeof data;
    let coerced0 = undefined;
    if (dataType0 == "object" && Array.isArray(data) && data.length == 1) {
      data = data[0];
      dataType0 = typeof data;
      if (typeof data === "string") {
        coerced0 = data;
      }
    }
    if (!(coerced0 !== undefined)) {
      if (dataType0 == "number" || dataType0 == "boolean") {
        coerced0 = "" + data;
      } else if (data === null) {
        coerced0 = "";
      } else {
        errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (coerced0 !== undefined) {
      data = coerced0;
      if (parentData !== undefined) {
        parentData[parentDataProperty] = coerced0;
      }
    }
  }
  if (!(data === "active" || data === "reached")) {
    errors = (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: ['active', 'reached'] }, message: "must be equal to one of the allowed values" });
  }
  validateGoalStatusFromText.errors = vErrors;
  return errors === 0;
}
