import { thingContract, thingStub } from '../http/service.fixture.ts';
import { runService } from './index.ts';

// The `main.ts` of a service of things, as a process for tests.
await runService({ contract: thingContract, implement: () => thingStub });
