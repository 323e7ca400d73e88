import { bundleContracts } from '@fitsync/codegen';
import { checkConformance, measureCoverage, pactPath, readPacts } from '@fitsync/pacts';
import { describe, expect, it } from 'vitest';
import { pairs } from './kit/pairs.ts';
import { root } from './kit/root.ts';

const pacts = await readPacts(root);
const documents = await bundleContracts(root);

describe('the pairs of the contracts', () => {
  it('are those of the plan, and the SDK', () => {
    expect(pairs.map(({ consumer, provider }) => `${consumer} → ${provider}`)).toEqual([
      'gateway → notification',
      'gateway → progress',
      'gateway → schedule',
      'gateway → training',
      'gateway → user',
      'notification → progress',
      'notification → schedule',
      'notification → training',
      'notification → user',
      'progress → schedule',
      'progress → training',
      'progress → user',
      'schedule → training',
      'schedule → user',
      'sdk → gateway',
      'training → user',
    ]);
  });

  it('have a pact each, and nobody else has one', () => {
    expect(pacts.map(({ path }) => path)).toEqual(pairs.map(pactPath));
  });

  it.each(pairs)('$consumer → $provider: every operation and event is covered', (pair) => {
    const pact = pacts.find(({ path }) => path === pactPath(pair));
    if (pact === undefined) throw new Error(`there is no ${pactPath(pair)}`);
    const { missing, foreign } = measureCoverage(pair, pact);
    expect({ missing, foreign }).toEqual({ missing: [], foreign: [] });
  });
});

describe('pacts and contracts', () => {
  it.each(pacts)('$path asks for nothing that the contracts do not promise', async (pact) => {
    expect(await checkConformance(pact, documents)).toEqual([]);
  });
});
