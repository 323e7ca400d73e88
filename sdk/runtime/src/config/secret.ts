import type { z } from 'zod';

const mark = { secret: true };

/** Marks a setting whose value is never printed. Call it last: whatever wraps it loses the mark. */
export function secret<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta(mark);
}

/** Whether a setting was marked by {@link secret}. */
export function isSecret(schema: z.ZodType): boolean {
  return schema.meta()?.['secret'] === true;
}
