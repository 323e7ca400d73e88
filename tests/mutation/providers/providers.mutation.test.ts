import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPacts } from '@fitsync/pacts';
import type { Settings } from '@fitsync/runtime/config';
import type { ServiceDefinition } from '@fitsync/runtime/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayService } from '../../../services/gateway/src/definition.ts';
import { notificationService } from '../../../services/notification/src/definition.ts';
import { progressService } from '../../../services/progress/src/definition.ts';
import { scheduleService } from '../../../services/schedule/src/definition.ts';
import { trainingService } from '../../../services/training/src/definition.ts';
import { userService } from '../../../services/user/src/definition.ts';
import { root } from '../../pact/kit/root.ts';
import { type RunningProvider, startProvider } from '../../pact/kit/start-provider.ts';
import type { States } from '../../pact/kit/verify-pact.ts';
import { gatewayStates } from '../../pact/states/gateway.ts';
import { notificationStates } from '../../pact/states/notification.ts';
import { progressStates } from '../../pact/states/progress.ts';
import { scheduleStates } from '../../pact/states/schedule.ts';
import { trainingStates } from '../../pact/states/training.ts';
import { userStates } from '../../pact/states/user.ts';
import { measureCaught } from './measure-caught.ts';
import { record } from './record.ts';

const pacts = await readPacts(root);

const scores: string[] = [];
// The verifications say so much that nobody would find the scores among it.
afterAll(() => {
  process.stdout.write(`\nfaults of providers, noticed:\n${scores.join('\n')}\n`);
});

function describeFaults<
  Operations extends object,
  Payloads extends object,
  Received extends object,
  Extra extends Settings,
>(
  definition: ServiceDefinition<Operations, Payloads, Received, Extra>,
  states: States<Operations>,
): void {
  const { name } = definition.contract;
  describe(`faults of ${name}`, () => {
    let provider: RunningProvider<Operations>;
    let directory: string;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'fitsync-mutation-'));
      provider = await startProvider(definition);
    });
    afterAll(async () => {
      await provider.close();
      await rm(directory, { recursive: true });
    });

    it.each(pacts.filter((pact) => pact.provider === name))(
      'are noticed by $consumer',
      async (pact) => {
        const recording = await record(pact, provider, states, directory);
        const { planted, missed } = await measureCaught(pact, recording, directory);
        const caught = planted - missed.length;
        scores.push(`${`${caught}/${planted}`.padStart(9)}  ${pact.consumer} → ${name}`);
        expect(planted).toBeGreaterThan(0);
        expect(missed).toEqual([]);
      },
    );
  });
}

describeFaults(gatewayService, gatewayStates);
describeFaults(notificationService, notificationStates);
describeFaults(progressService, progressStates);
describeFaults(scheduleService, scheduleStates);
describeFaults(trainingService, trainingStates);
describeFaults(userService, userStates);
