import { checkGenerated, formatDiagnostic, generate } from './index.ts';

const root = process.env['ROOT'] ?? process.cwd();
const check = process.argv.includes('--check');
const result = check ? await checkGenerated({ root }) : await generate({ root });
for (const diagnostic of result.diagnostics) {
  console.error(`${formatDiagnostic(diagnostic, result.documents)}\n`);
}
const { diagnostics: _, documents: __, ...rest } = result;
console.log(rest);
if (result.diagnostics.length > 0) process.exitCode = 1;
