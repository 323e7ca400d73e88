import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGitProject, type GitProject } from './fixtures/git-project.ts';

const loans = 'specs/http/loans.openapi.yaml';
const events = 'specs/events/loans.asyncapi.yaml';

/** Members reads notes of loans. */
const pact = {
  consumer: { name: 'members' },
  provider: { name: 'loans' },
  interactions: [
    {
      type: 'Synchronous/HTTP',
      description: 'listLoans: two loans',
      comments: { references: { OpenAPI: { operationId: 'listLoans' } } },
      request: { method: 'GET', path: '/api/loans' },
      response: { status: 200, body: { content: { data: [{ note: 'Torn.' }] } } },
    },
  ],
};

let project: GitProject;
beforeEach(() => {
  project = createGitProject();
  project.write('pacts/members-loans.json', JSON.stringify(pact));
  project.commit('Record what members relies on');
});
afterEach(() => project.remove());

/** Lets the service leave out a field that members reads. */
function breakPact(): void {
  project.edit(loans, 'due, state, note]', 'due, state]');
}

describe('fitsync diff', () => {
  it('says so when nothing has changed', async () => {
    expect(await project.run(['diff', 'HEAD'])).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^nothing has changed in the contracts since HEAD \([0-9a-f]+ Record what members relies on\)\n$/,
      ),
      stderr: '',
    });
  });

  it('exits 3 for a breaking change that hits a pact, and says what, where and whom', async () => {
    breakPact();
    const { code, stdout, stderr } = await project.run(['diff']);
    expect(code).toBe(3);
    expect(stdout.split('\n').slice(1)).toEqual([
      '',
      'loans',
      '  listLoans, openLoan',
      `    breaking  responses 200, 201 data.note may be missing now · breaks members → loans · ${loans}:22 [response-field-optional]`,
      '',
      '1 change, 1 breaking; hit: members → loans',
      '',
    ]);
    expect(stderr).toContain(`raise the major version of ${loans}`);
  });

  it('tells programs the same, of each operation', async () => {
    breakPact();
    const { code, stdout } = await project.run(['diff', '--json']);
    expect(code).toBe(3);
    const common = {
      kind: 'response-field-optional',
      breaking: true,
      service: 'loans',
      document: loans,
      file: loans,
      pointer: '/components/schemas/Loan/properties/note',
      line: 22,
      announced: false,
    };
    const interactions = ['listLoans: two loans'];
    expect(JSON.parse(stdout)).toEqual({
      base: {
        ref: 'HEAD',
        commit: expect.stringMatching(/^[0-9a-f]+$/),
        subject: 'Record what members relies on',
      },
      pacts: 1,
      documents: [{ file: loans, version_before: '1.0.0', version_after: '1.0.0' }],
      changes: [
        {
          ...common,
          subject: 'listLoans',
          part: 'response 200',
          what: 'data[].note may be missing now',
          breaks: [{ consumer: 'members', provider: 'loans', interactions }],
        },
        {
          ...common,
          subject: 'openLoan',
          part: 'response 201',
          what: 'data.note may be missing now',
          breaks: [],
        },
      ],
    });
  });

  it('lets a breaking change pass that the major version announces', async () => {
    breakPact();
    project.edit(loans, 'version: 1.0.0', 'version: 1.9.0');
    expect(await project.run(['diff'])).toMatchObject({ code: 3 });
    project.edit(loans, 'version: 1.9.0', 'version: 2.0.0');
    const { code, stdout } = await project.run(['diff']);
    expect(code).toBe(0);
    expect(stdout).toContain('breaks members → loans, announced by version 2.0.0');
  });

  it('lets a breaking change pass that hits no pact', async () => {
    project.edit(events, 'x-key: member_id', 'x-key: loan_id');
    const { code, stdout } = await project.run(['diff']);
    expect(code).toBe(0);
    expect(stdout).toContain('breaks nobody who has a pact');
    expect(stdout).toContain('1 change, 1 breaking; no pact is hit');
    project.delete('pacts');
    project.commit('Forget what members relies on');
    expect(await project.run(['diff', 'HEAD'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^nothing/),
    });
    project.edit(loans, 'due, state, note]', 'due, state]');
    expect(await project.run(['diff', 'HEAD'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 breaking; there are no pacts that would tell whom'),
    });
  });

  it('asks the pacts of then, too: those who keep to them run until they are deployed again', async () => {
    breakPact();
    project.write('pacts/members-loans.json', JSON.stringify({ ...pact, interactions: [] }));
    expect(await project.run(['diff'])).toMatchObject({ code: 3 });
  });
});

describe('without a revision, fitsync diff compares', () => {
  it('with the last commit of main while something is not committed, then with the one before', async () => {
    breakPact();
    const uncommitted = await project.run(['diff']);
    expect(uncommitted.stdout).toMatch(/^changes in the contracts since the last commit \(/);
    project.commit('Leave notes out');
    const { code, stdout } = await project.run(['diff']);
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /^changes in the contracts since the commit before the last \(\w+ Record what members/,
    );
    project.write('README.md', 'About the library.\n');
    project.commit('Explain it');
    expect(await project.run(['diff'])).toMatchObject({ code: 0 });
  });

  it('with the place where a branch left main', async () => {
    project.git('switch', '--quiet', '--create', 'shorter');
    breakPact();
    project.commit('Leave notes out');
    project.write('README.md', 'About the library.\n');
    project.commit('Explain it');
    const { code, stdout } = await project.run(['diff']);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^changes in the contracts since where this branch left main \(/);
  });

  it('with nothing where there is no history, and says so', async () => {
    // What makes a clone a shallow one.
    project.write('.git/shallow', project.git('rev-parse', 'HEAD'));
    const told = 'nothing to compare with: there is no commit before this one here\n';
    expect(await project.run(['diff'])).toEqual({ code: 0, stdout: told, stderr: '' });
    const json = await project.run(['diff', '--json']);
    expect(JSON.parse(json.stdout)).toEqual({ base: null, changes: [] });
    expect(await project.run(['diff', 'HEAD~1'])).toMatchObject({ code: 4, stdout: '' });
  });
});

describe('fitsync diff cannot compare', () => {
  it.each([
    [
      'without a repository',
      (one: GitProject) => one.delete('.git'),
      'HEAD',
      2,
      'is not in a git repository',
    ],
    [
      'with what is no revision',
      () => {},
      'nain',
      4,
      'there is no revision "nain"\n  did you mean: main?',
    ],
    ['with a range', () => {}, 'HEAD~1..HEAD', 4, 'there is no revision "HEAD~1..HEAD"'],
    ['with what git would take for an option', () => {}, '--all', 2, "unknown option '--all'"],
    [
      'with a revision without contracts',
      (one: GitProject) => {
        one.git('switch', '--quiet', '--orphan', 'empty');
        one.write('README.md', 'Nothing yet.\n');
        one.commit('Begin');
        one.git('checkout', '--quiet', 'main');
      },
      'empty',
      4,
      'there are no contracts (specs/) at empty (',
    ],
    [
      'with a revision whose contracts have errors',
      (one: GitProject) => {
        one.edit(loans, 'paths:', 'paths: {}\npaths:');
        one.commit('Break the YAML');
        one.git('revert', '--no-edit', 'HEAD');
      },
      'HEAD~1',
      1,
      `the contracts at HEAD~1 have errors: compare with another revision\n  ${loans}:`,
    ],
    [
      'contracts that have errors',
      (one: GitProject) => one.edit(loans, 'type: string', 'type: strin'),
      'HEAD',
      3,
      'error unknown-type: `strin` is no type',
    ],
    [
      'when a pact is none',
      (one: GitProject) => one.write('pacts/members-loans.json', '{'),
      'HEAD',
      1,
      'pacts/members-loans.json is not a pact',
    ],
  ] as const)('%s', async (_, prepare, ref, exitCode, message) => {
    prepare(project);
    const { code, stdout, stderr } = await project.run(['diff', ref]);
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('where there is no git', async () => {
    const { code, stderr } = await project.run(['diff'], { env: { PATH: '' } });
    expect(code).toBe(1);
    expect(stderr).toContain('git cannot be run: is it installed?');
  });
});
