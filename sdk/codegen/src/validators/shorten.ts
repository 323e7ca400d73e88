/** How the compiler reports what is wrong. */
const REPORT =
  /const (err\d+) = \{(.*)\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;
/** Where the broken rule stands in the schema, which nobody is told. */
const SCHEMA_PATH = /,schemaPath:"(?:[^"\\]|\\.)*"/;
/** How it takes over what another function found. */
const MERGE =
  /vErrors = vErrors === null \? (\w+(?:\.validate)?\.errors) : vErrors\.concat\(\1\);\nerrors = vErrors\.length;/g;
const HEAD = /\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/;
const CALL =
  /\{instancePath(?::(.*?))?,parentData(?::(.*?))?,parentDataProperty(?::(.*?))?,rootData\}/g;

/**
 * A compiled function in fewer lines and with plain arguments. What it does stays the same: the number of errors is
 * always the length of their list.
 *
 * @param coerces whether it writes to where the value stands, so that it has to know the place
 */
export function shorten(text: string, coerces: boolean): string {
  return text
    .replace(HEAD, coerces ? 'instancePath="", parentData, parentDataProperty' : 'instancePath=""')
    .replaceAll(
      CALL,
      (_, path = 'instancePath', data = 'parentData', name = 'parentDataProperty') =>
        coerces ? `${path}, ${data}, ${name}` : path,
    )
    .replaceAll(
      REPORT,
      (_, __, violation: string) =>
        `errors = (vErrors ??= []).push({${violation.replace(SCHEMA_PATH, '')}});`,
    )
    .replaceAll(MERGE, 'errors = (vErrors = (vErrors ?? []).concat($1)).length;');
}
