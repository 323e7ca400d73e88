import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Diagnostic } from '../load/index.ts';

interface RedoclyProblem {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly reference?: string;
  readonly suggest?: readonly string[];
  readonly location: readonly {
    readonly source: { readonly ref: string };
    readonly pointer?: string;
    readonly start: { readonly line: number; readonly col: number };
  }[];
}

interface RedoclyReport {
  readonly problems: readonly RedoclyProblem[];
}

/** What Redocly finds in the files, by the rules of `redocly.yaml` in `root`. It runs without the network. */
export async function runRedocly(root: string, files: readonly string[]): Promise<Diagnostic[]> {
  if (files.length === 0) return [];
  const output = await lintAsJson(root, files);
  return output.map(({ ruleId, severity, message, reference, suggest, location }): Diagnostic => {
    const [place] = location;
    const [suggestion] = suggest ?? [];
    return {
      code: `redocly/${ruleId}`,
      severity: severity === 'error' ? 'error' : 'warning',
      message: message.replaceAll(/\s+/g, ' ').trim(),
      help: helpFor(suggestion, reference),
      file: place?.source.ref ?? '',
      line: place?.start.line ?? 1,
      column: place?.start.col ?? 1,
      pointer: place?.pointer?.replace(/^#\/?/, '/') ?? '',
    };
  });
}

function helpFor(suggestion: string | undefined, reference: string | undefined): string {
  if (suggestion !== undefined) return `Did you mean \`${suggestion}\`?`;
  if (reference !== undefined) return `Correct it; the rule is explained at ${reference}.`;
  return 'The format does not allow this here: correct it. A text with a comma or a colon may need quotes.';
}

async function lintAsJson(
  root: string,
  files: readonly string[],
): Promise<readonly RedoclyProblem[]> {
  const binary = await redoclyBinary();
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NO_COLOR: '1',
  };
  const args = [binary, 'lint', '--format=json', '--max-problems=1000', ...files];
  const options = { cwd: root, env, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      // The exit code says whether there are problems; whether it worked, only the output.
      const reports = parseReports(stdout);
      if (reports?.length === files.length) resolve(reports.flatMap(({ problems }) => problems));
      else {
        const reason = stderr.trim() || stdout.trim();
        reject(new Error(`Redocly did not check the contracts: ${reason}`, { cause: error }));
      }
    });
  });
}

/** Redocly prints one document per file, without anything between `}` and `{`. */
function parseReports(output: string): readonly RedoclyReport[] | undefined {
  try {
    return JSON.parse(`[${output.replaceAll(/^\}\{$/gm, '},{')}]`);
  } catch {
    return undefined;
  }
}

async function redoclyBinary(): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  const { bin }: { readonly bin: { readonly redocly: string } } = JSON.parse(
    await readFile(manifest, 'utf8'),
  );
  return join(dirname(manifest), bin.redocly);
}
