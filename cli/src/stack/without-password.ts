import type { StackFile } from './stack-file.ts';

/** A database URL as it may stand in a terminal or in a log: without the password. */
export function withoutPassword(url: string): string {
  return url.replace(/^([a-z+]+:\/\/[^:@/]*):[^@/]*@/i, '$1@');
}

/** What a stack file says, without the passwords of the databases. */
export function withoutPasswords(stack: StackFile): StackFile {
  return {
    ...stack,
    redis_url: withoutPassword(stack.redis_url),
    database_url: withoutPassword(stack.database_url),
  };
}
