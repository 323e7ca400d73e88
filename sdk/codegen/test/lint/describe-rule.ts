import { describe, expect, test } from 'vitest';

import { readContracts } from '../../src/lint/contracts.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { applyRules } from '../../src/lint/rule.ts';
import type { Diagnostic } from '../../src/load/index.ts';
import { parseSpecs } from '../../src/load/index.ts';
import { goodTexts } from './contract-texts.ts';

/** A fault put into the good contracts by replacing text. */
export interface PlantedFault {
  /** What is wrong then, as the name of the test. */
  readonly fault: string;
  /** File below `specs/`. */
  readonly file: string;
  /** Text that occurs in it; its first occurrence is replaced. */
  readonly find: string;
  readonly replace: string;
  /** Part of the message to expect. */
  readonly message: string;
  /** Text of the line that it points to. */
  readonly at: string;
}

/** Shows that a rule accepts the good contracts, and finds each planted fault at its place. */
export function describeRule(rule: Rule, faults: readonly PlantedFault[]): void {
  describe(`the rule ${rule.name}`, async () => {
    const texts = await goodTexts();

    test('accepts good contracts', () => {
      expect(check(rule, texts)).toEqual([]);
    });

    test.each(faults)('finds $fault', ({ file, find, replace, message, at }) => {
      const path = `specs/${file}`;
      const text = texts.get(path) ?? '';
      expect(text).toContain(find);
      const planted = text.replace(find, () => replace);

      const found = check(rule, new Map(texts).set(path, planted));

      const expected = found.find((diagnostic) => diagnostic.message.includes(message));
      expect(expected).toMatchObject({
        code: rule.name,
        severity: 'error',
        help: expect.stringMatching(/\S/),
      });
      expect(lineOf(expected, texts, path, planted)).toContain(at);
    });
  });
}

function check(rule: Rule, texts: ReadonlyMap<string, string>): Diagnostic[] {
  const { documents, diagnostics } = parseSpecs(texts);
  expect(diagnostics).toEqual([]);
  return applyRules([rule], readContracts(documents));
}

function lineOf(
  diagnostic: Diagnostic | undefined,
  texts: ReadonlyMap<string, string>,
  path: string,
  planted: string,
): string | undefined {
  if (!diagnostic) return undefined;
  const text = diagnostic.file === path ? planted : texts.get(diagnostic.file);
  return text?.split('\n')[diagnostic.line - 1];
}
