import * as fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';

import { files, librarySpecs, libraryTexts, replaceOnce } from '../test/library.ts';
import { printShuffled } from '../test/print-shuffled.ts';
import { parseSpecs } from './load/index.ts';
import { produceFiles } from './produce-files.ts';

// Everything is generated several times over, on machines that have other work too.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let base: ReadonlyMap<string, string>;

async function produce(texts: Iterable<readonly [string, string]>): Promise<Map<string, string>> {
  const { files: produced, diagnostics } = await produceFiles(parseSpecs(texts));
  expect(diagnostics).toEqual([]);
  return new Map(produced.map(({ path, content }) => [path, content]));
}

beforeAll(async () => {
  base = await produce(await libraryTexts());
});

test('the order of keys and files in the specs changes nothing', { timeout: 60_000 }, async () => {
  const { documents } = await librarySpecs();
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
      const shuffled = [...documents].map(
        ([path, { value }]) => [path, printShuffled(value, numbers)] as const,
      );
      const produced = await produce(shuffled.toReversed());
      expect(Object.fromEntries(produced)).toEqual(Object.fromEntries(base));
    }),
    { numRuns: 5 },
  );
});

describe('a change of a spec', () => {
  async function changed(path: string, from: string, to: string): Promise<readonly string[]> {
    const texts = await libraryTexts();
    texts.set(path, replaceOnce(texts.get(path) ?? '', from, to));
    const after = await produce(texts);
    const paths = new Set([...base.keys(), ...after.keys()]);
    return [...paths].filter((one) => base.get(one) !== after.get(one)).sort();
  }

  test('a new operation changes the files of its service and the public API', async () => {
    expect(await changed(files.loans, 'x-planned: true', 'x-safe: true')).toEqual([
      'generated/gateway/llms.txt',
      'generated/gateway/openapi.json',
      'generated/loans/client.ts',
      'generated/loans/contract.ts',
      'generated/loans/examples/loans.ts',
      'generated/loans/operations.ts',
      'generated/loans/stub.ts',
      'generated/loans/validators.js',
      'generated/loans/validators/renew-loan.parameters.js',
      'generated/sdk/index.ts',
      'generated/sdk/loans/api.ts',
      'generated/sdk/loans/operations/loans.ts',
    ]);
  });

  test('a new event changes the catalogue, the SDK, its publisher and who reads the log of that', async () => {
    const texts = await libraryTexts();
    const events = texts.get(files.loanEvents) ?? '';
    const channel = events.slice(events.indexOf('  loan.opened:'), events.indexOf('operations:'));
    const closed = channel
      .replaceAll('loan.opened', 'loan.closed')
      .replaceAll('LoanOpened:', 'LoanClosed:');
    const operation =
      '  sendLoanClosed:\n    action: send\n    channel: { $ref: "#/channels/loan.closed" }\n';
    texts.set(
      files.loanEvents,
      replaceOnce(events, 'operations:\n', `${closed}operations:\n${operation}`),
    );
    const after = await produce(texts);
    expect(
      [...after].filter(([path, content]) => base.get(path) !== content).map(([path]) => path),
    ).toEqual([
      'generated/events/catalogue.ts',
      'generated/events/examples.ts',
      'generated/events/payloads.ts',
      'generated/events/validators.js',
      'generated/events/validators/loan.closed.js',
      'generated/gateway/asyncapi.json',
      'generated/gateway/asyncapi.parsed.json',
      'generated/gateway/llms.txt',
      'generated/loans/contract.ts',
      'generated/loans/events.ts',
      'generated/loans/index.ts',
      'generated/members/contract.ts',
      'generated/sdk/events/index.ts',
    ]);
    expect(after.get('generated/members/contract.ts')).toContain(
      "  loans: ['loan.closed', 'loan.opened'],\n",
    );
    expect(after.get('generated/loans/events.ts')).toContain(
      "readonly 'loan.closed': LoanOpenedData;",
    );
  });

  test('a new receive operation changes what its service has to handle', async () => {
    const texts = await libraryTexts();
    const received = (texts.get(files.memberEvents) ?? '').replace(
      'operations:\n',
      'operations:\n  receiveMemberPraised:\n    action: receive\n    channel: { $ref: "#/channels/member.praised" }\n',
    );
    texts.set(files.memberEvents, received);
    const after = await produce(texts);
    expect(
      [...after].filter(([path, content]) => base.get(path) !== content).map(([path]) => path),
    ).toEqual([
      'generated/events/catalogue.ts',
      'generated/gateway/asyncapi.json',
      'generated/gateway/asyncapi.parsed.json',
      'generated/gateway/map.json',
      'generated/members/contract.ts',
      'generated/members/event-handlers.ts',
    ]);
    expect(after.get('generated/members/event-handlers.ts')).toContain(
      "  'member.praised': { data: MemberPraisedData; emits: never };\n",
    );
  });

  test('a comment in a spec changes nothing', async () => {
    expect(await changed(files.loans, 'paths:', '# All of them.\npaths:')).toEqual([]);
  });
});

describe('the generated text', () => {
  test('types the operation: input, every status, events', () => {
    expect(base.get('generated/loans/operations.ts')).toContain(
      [
        'export interface OpenLoan {',
        '  input: {',
        '    body: LoanRequest;',
        '  };',
        '  responses: {',
        '    201: LoanResponse;',
        '    400: Problem;',
        '  };',
        "  emits: 'loan.opened';",
        '}',
      ].join('\n'),
    );
    expect(base.get('generated/loans/operations.ts')).toContain('    204: undefined;\n');
  });

  test('types the events that a service receives, and asks for a handler of each', () => {
    const handlers = base.get('generated/members/event-handlers.ts');
    expect(handlers).toContain("import type { LoanOpenedData } from '../loans/events.ts';\n");
    expect(handlers).toContain(
      "export type MembersReceived = {\n  'loan.opened': { data: LoanOpenedData; emits: 'member.praised' };\n};",
    );
    expect(handlers).toContain(
      [
        'export interface MembersEventHandlers {',
        '  /**',
        '   * Counts the loans of the member.',
        '   *',
        '   * Praises the member for each hundredth loan.',
        '   *',
        '   * Sent by the loans service. Publishes `member.praised`.',
        '   */',
        "  readonly 'loan.opened': MembersEventHandler<'loan.opened', unknown>;",
        '}',
      ].join('\n'),
    );
    expect(base.has('generated/loans/event-handlers.ts')).toBe(false);
  });

  test('tells the engines what a service receives, with the validators of it', () => {
    expect(base.get('generated/members/contract.ts')).toContain(
      "  'loan.opened': { ...events['loan.opened'], emits: ['member.praised'] },\n",
    );
    expect(base.get('generated/members/contract.ts')).toContain("  loans: ['loan.opened'],\n");
    const index = base.get('generated/members/index.ts');
    expect(index).toContain('ServiceContract<MembersOperations, MembersPayloads, MembersReceived>');
    expect(index).toContain("    'loan.opened': eventValidators['loan.opened'],\n");
    expect(base.get('generated/loans/index.ts')).toContain('  receives: {},\n  sources: {},\n');
  });

  test('grants only what the contracts of others list', () => {
    expect(base.get('generated/loans/calls.ts')).toContain(
      "export type LoansCalls = {\n  readonly members: Pick<MembersClient, 'getMember'>;\n};",
    );
  });

  test('holds no path of the machine it was generated on', () => {
    const all = [...base.values()].join('\n');
    expect(all).not.toContain(import.meta.dirname);
    expect(all).not.toContain('node_modules');
  });

  test('leaves no line that is much too long outside validators', () => {
    const long = [...base]
      .filter(([path]) => path.endsWith('.ts'))
      .flatMap(([path, content]) => content.split('\n').map((line) => [path, line] as const))
      .filter(([, line]) => line.length > 130);
    expect(long).toEqual([]);
  });
});

describe('the validators', () => {
  const validators = (): readonly (readonly [string, string])[] =>
    [...base].filter(([path]) => path.includes('/validators/'));

  test('have a file for each schema, parameters and message', () => {
    const folder = (name: string): readonly string[] =>
      validators().flatMap(([path]) => {
        const [, owner, , file = ''] = path.split('/');
        return owner === name ? [file] : [];
      });
    expect(folder('common')).toEqual(['day.js', 'problem.js', 'uuid.from-text.js', 'uuid.js']);
    expect(folder('events')).toEqual(['loan.opened.js', 'member.praised.js']);
    expect(folder('members')).toEqual([
      'get-member.parameters.js',
      'member-praised-data.js',
      'member.js',
    ]);
  });

  test('are each written once, and say what they check', () => {
    const declared = validators().flatMap(([path, content]) =>
      [...content.matchAll(/\*\/\nexport function (\w+)/g)].map(
        ([, name]) => `${path.split('/')[1]} ${name}`,
      ),
    );
    expect(declared).toHaveLength(validators().length);
    expect(new Set(declared).size).toBe(declared.length);
    expect(base.get('generated/common/validators/uuid.js')).toContain(
      '/** A UUID. */\nexport function validateUuid(data, instancePath = "") {\n',
    );
  });

  test('call each other instead of repeating rules', () => {
    const paths = [...base].filter(([, text]) => text.includes('new RegExp("^[0-9a-f]{8}'));
    expect(paths.map(([path]) => path)).toEqual([
      'generated/common/validators/uuid.from-text.js',
      'generated/common/validators/uuid.js',
    ]);
    expect(base.get('generated/loans/validators/loan.js')).toContain(
      "import { validateUuid } from '../../common/validators/uuid.js';\n",
    );
  });

  test('need nothing but other generated files', () => {
    const imported = validators().flatMap(([, content]) =>
      [...content.matchAll(/\bfrom '(.*)'|\brequire\(/g)].map(([found, from = found]) => from),
    );
    expect(imported.filter((from) => !from.startsWith('.'))).toEqual([]);
  });
});

describe('the public API', () => {
  const api = (): { paths: Record<string, object>; components: Record<string, object> } =>
    JSON.parse(base.get('generated/gateway/openapi.json') ?? '');

  test('has what users may call, and nothing else', () => {
    const operations = Object.entries(api().paths).map(([path, item]) => [path, Object.keys(item)]);
    expect(operations).toEqual([
      ['/api/loans', ['get', 'post']],
      ['/api/loans/{id}', ['delete']],
    ]);
    expect(JSON.stringify(api())).not.toMatch(/x-emits|"service"|Member"/);
  });

  test('refers only to components that it has', () => {
    const text = JSON.stringify(api());
    for (const [, kind = '', name = ''] of text.matchAll(/#\/components\/(\w+)\/(\w+)/g)) {
      expect(api().components[kind], `${kind} ${name}`).toHaveProperty(name);
    }
  });

  test('two different things of one name are refused, with both places', async () => {
    const texts = await libraryTexts();
    const members = texts.get(files.members) ?? '';
    const renamed = members
      .replaceAll('Member:', 'Loan:')
      .replaceAll('schemas/Member', 'schemas/Loan');
    texts.set(
      files.members,
      replaceOnce(renamed, '[{ service: [loans] }]', '[{ user: [reader] }]'),
    );
    const { files: produced, diagnostics } = await produceFiles(parseSpecs(texts));
    expect(produced).toEqual([]);
    expect(diagnostics).toMatchObject([
      {
        code: 'public-name-clash',
        file: files.members,
        pointer: '/components/schemas/Loan',
        message: expect.stringContaining(`${files.loans}#/components/schemas/Loan`),
      },
    ]);
  });
});

test('a schema that no validator can be made of is told with its place', async () => {
  const specs = await librarySpecs(files.loans, 'format: email', 'format: e-mail');
  const { files: produced, diagnostics } = await produceFiles(specs);
  expect(produced).toEqual([]);
  expect(diagnostics).toMatchObject([
    {
      code: 'bad-schema',
      file: files.loans,
      pointer: '/components/schemas/EmailContact',
      message: expect.stringContaining('unknown format "e-mail"'),
    },
  ]);
});

describe('what programs outside are given', () => {
  const api = (): string => base.get('generated/sdk/loans/api.ts') ?? '';

  test('documents each operation with its example', () => {
    expect(api()).toMatch(
      / \* @example\n {3}\* ```ts\n {3}\* const answer = await fitsync\.loans\.\w+\(\{/,
    );
  });

  test('has one error class per problem, by its code', () => {
    const errors = base.get('generated/sdk/errors/index.ts') ?? '';
    expect(errors).toContain('export class NotFoundError extends ProblemError {');
    expect(errors).toContain("  static override readonly problem = 'not_found';");
    expect(errors).toContain('  not_found: NotFoundError,');
  });
});
