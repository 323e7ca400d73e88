import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

/** The URL that a setting or option says; fails when it is none. */
export function requireWebUrl(setting: string, url: string): string {
  if (/^https?:\/\/./.test(url) && URL.canParse(url)) return url;
  throw new CliError(exitCodes.usage, `${setting} must be a URL, http://host:port`);
}
