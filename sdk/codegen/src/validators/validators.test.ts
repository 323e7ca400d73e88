import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import type { EventValidators, OperationValidators, Validator } from '@fitsync/descriptor';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { copyLibrary, files, replaceOnce } from '../../test/library.ts';
import { generate } from '../generate.ts';
import { formats } from './formats.ts';

// Everything is generated several times over, on machines that have other work too.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const ID = '22222222-2222-4222-8222-222222222222';

let root: string;
let loans: Record<string, OperationValidators>;
let events: Record<string, EventValidators>;

beforeAll(async () => {
  root = await copyLibrary();
  await generate({ root });
  ({ validators: loans } = await import(urlOf('generated/loans/validators.js')));
  ({ eventValidators: events } = await import(urlOf('generated/events/validators.js')));
});
afterAll(async () => {
  await rm(root, { recursive: true });
});

function urlOf(path: string): string {
  return pathToFileURL(join(root, path)).href;
}

function problems(validator: Validator | undefined, value: unknown): readonly string[] {
  if (!validator) throw new Error('There is no such validator.');
  if (validator(value)) return [];
  return (validator.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

test('validators run where code may not be made at run time', async () => {
  const script = `
    const { validators } = await import(${JSON.stringify(urlOf('generated/loans/validators.js'))});
    console.log(validators.openLoan.body({ book_id: '${ID}', due: '2026-03-01' }), validators.openLoan.body({}));`;
  const args = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toBe('true false\n');
});

describe('parameters', () => {
  test('become the numbers, booleans and lists of the contract; defaults are filled in', () => {
    const given = { overdue: 'true', state: 'open' };
    expect(problems(loans['listLoans']?.parameters, given)).toEqual([]);
    expect(given).toEqual({ limit: 20, overdue: true, state: ['open'] });
  });

  test.each([
    [{ limit: '0' }, ['/limit minimum']],
    [{ limit: 'many' }, ['/limit type']],
    [{ unknown: '1' }, [' additionalProperties']],
    [{ limit: '101', overdue: 'maybe' }, ['/limit maximum', '/overdue type']],
  ])('%j breaks %j', (given, expected) => {
    expect(problems(loans['listLoans']?.parameters, given)).toEqual(expected);
  });

  test('of the path are required', () => {
    expect(problems(loans['closeLoan']?.parameters, {})).toEqual([' required']);
  });
});

describe('bodies', () => {
  const body = { book_id: ID, due: '2026-03-01' };

  test.each<[string, object, readonly string[]]>([
    ['a good one', {}, []],
    ['a day that does not exist', { due: '2025-02-30' }, ['/due format']],
    ['a string in place of a number', { copies: '1' }, ['/copies type']],
    ['an unknown field', { title: 'x' }, [' additionalProperties']],
    ['the first variant', { contact: { kind: 'email', email: 'ada@example.org' } }, []],
    ['the second variant', { contact: { kind: 'phone', number: '+4912345678' } }, []],
    [
      'fields of the other variant',
      { contact: { kind: 'phone', email: 'a@b.co' } },
      ['/contact required', '/contact additionalProperties'],
    ],
    ['an unknown variant', { contact: { kind: 'fax' } }, ['/contact discriminator']],
  ])('%s', (_, change, expected) => {
    expect(problems(loans['openLoan']?.body, { ...body, ...change })).toEqual(expected);
  });

  test('get the defaults of the contract', () => {
    const given = { ...body };
    expect(problems(loans['openLoan']?.body, given)).toEqual([]);
    expect(given).toEqual({ ...body, copies: 1 });
  });
});

describe('a contract', () => {
  const EMAIL = 'email: { type: string,';
  const good = { kind: 'email', email: 'ada@example.org' };

  /** What the body of openLoan breaks when e-mail contacts have these fields, too. */
  async function problemsWith(
    fields: readonly string[],
    contact: object,
  ): Promise<readonly string[]> {
    const copy = await copyLibrary();
    const path = join(copy, files.loans);
    const text = await readFile(path, 'utf8');
    await writeFile(path, replaceOnce(text, EMAIL, [...fields, EMAIL].join('\n        ')));
    expect((await generate({ root: copy })).diagnostics).toEqual([]);
    const url = pathToFileURL(join(copy, 'generated/loans/validators.js')).href;
    const { validators } = await import(url);
    await rm(copy, { recursive: true });
    return problems(validators.openLoan.body, { book_id: ID, due: '2026-03-01', contact });
  }

  test('may have schemas that contain themselves and each other', async () => {
    const fields = [
      'same: { $ref: "#/components/schemas/EmailContact" }',
      'spare: { $ref: "#/components/schemas/Contact" }',
    ];
    const bad = { ...good, email: 'ada' };
    const contact = { ...bad, same: bad, spare: { ...good, spare: bad } };
    expect(await problemsWith(fields, contact)).toEqual([
      '/contact/email format',
      '/contact/same/email format',
      '/contact/spare/spare/email format',
    ]);
  });

  test('may have an object of many fields', async () => {
    const fields = 'abcdefghi'.split('').map((name) => `${name}: { type: boolean }`);
    expect(await problemsWith(fields, { ...good, a: true, i: 1, j: true })).toEqual([
      '/contact additionalProperties',
      '/contact/i type',
    ]);
  });
});

test('what is wrong is told with the facts of the rule', () => {
  const validate = loans['openLoan']?.responses[201];
  const data = { id: ID, book_id: ID, due: '2026-03-01', state: 'lost', note: 1, title: 'x' };
  validate?.({ success: true, data });
  expect(validate?.errors).toEqual([
    {
      instancePath: '/data',
      keyword: 'additionalProperties',
      params: {
        additionalProperty: 'title',
        allowedProperties: ['id', 'book_id', 'due', 'state', 'note', 'renewals'],
      },
      message: 'must NOT have additional properties',
    },
    {
      instancePath: '/data/state',
      keyword: 'enum',
      params: { allowedValues: ['open', 'returned'] },
      message: 'must be equal to one of the allowed values',
    },
    {
      instancePath: '/data/note',
      keyword: 'type',
      params: { type: ['string', 'null'] },
      message: 'must be string,null',
    },
  ]);
});

test('responses are checked by status; one without a body has no validator', () => {
  expect(Object.keys(loans['closeLoan']?.responses ?? {})).toEqual(['404']);
  expect(problems(loans['listLoans']?.responses[200], { success: false, data: [] })).toEqual([
    '/success const',
  ]);
});

test('events are checked alone and with their envelope', () => {
  const data = { loan_id: ID, member_id: ID };
  const { data: alone, envelope } = events['loan.opened'] ?? {};
  expect(problems(alone, data)).toEqual([]);
  expect(problems(alone, {})).toEqual([' required', ' required']);
  expect(problems(envelope, { event: 'loan.opened', event_id: ID, data })).toEqual([]);
  expect(problems(envelope, { event: 'loan.closed', event_id: ID, data: {} })).toEqual([
    '/event const',
    '/data required',
    '/data required',
  ]);
});

describe('formats', () => {
  test.each([
    ['date', '2024-02-29', true],
    ['date', '2023-02-29', false],
    ['date', '1900-02-29', false],
    ['date', '2000-02-29', true],
    ['date', '2025-02-30', false],
    ['date', '2025-04-31', false],
    ['date', '2025-13-01', false],
    ['date', '2025-12-31\n', false],
    ['date', '0001-01-01', true],
    ['date', '0000-12-31', false],
    ['date-time', '0000-02-29T00:00:00Z', false],
    ['date-time', '2025-12-31T23:59:59+14:00', true],
    ['date-time', '2025-12-31T23:59:59-16:00', false],
    ['date-time', '2025-12-31T23:59:59Z', true],
    ['date-time', '2025-12-31T23:59:59.123+02:00', true],
    ['date-time', '2025-12-31 23:59:59Z', false],
    ['date-time', '2025-12-31T23:59:59', false],
    ['date-time', '2025-12-31T24:00:00Z', false],
    ['date-time', '2025-02-29T10:00:00Z', false],
    ['email', 'ada@example.org', true],
    ['email', 'ada@localhost', false],
    ['email', 'ada@@example.org', false],
    ['email', 'a b@example.org', false],
    ['email', '.ada@example.org', false],
    ['uri', 'https://example.org/a?b=c', true],
    ['uri', 'urn:fitsync:problem:x', true],
    ['uri', '/relative', false],
    ['uri', 'https://exa mple.org', false],
  ])('%s %j is %s', (format, text, valid) => {
    expect(formats[format]?.test(text)).toBe(valid);
  });

  test('agree with the calendar for every day of a century and around', () => {
    const wrong: string[] = [];
    for (let year = 1896; year <= 2004; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= 31; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
          if (formats['date']?.test(text) !== exists) wrong.push(text);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
