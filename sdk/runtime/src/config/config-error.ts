/** The exit code of a process that is set up wrongly (`EX_CONFIG` of sysexits). */
export const configExitCode = 78;

/** Everything that is wrong with the settings of a process. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((one) => `  ${one}`).join('\n')}`);
    this.problems = problems;
  }
}
