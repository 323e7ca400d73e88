/**
 * `npm run bench [http|gateway|dashboard|events|sdk|cli|generate]…`: measurements as ratios, each against its peers in one run.
 * Absolute numbers depend on the machine and the hour; the ratios are what to look at.
 */
import { benchCli } from './cli.ts';
import { benchDashboard } from './dashboard/bench-dashboard.ts';
import { benchEvents } from './events/bench-events.ts';
import { benchGateway } from './gateway/bench-gateway.ts';
import { benchGenerate } from './generate.ts';
import { benchHttp } from './http/bench-http.ts';
import { benchSdk } from './sdk/bench-sdk.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  http: benchHttp,
  gateway: benchGateway,
  dashboard: benchDashboard,
  events: benchEvents,
  sdk: benchSdk,
  cli: benchCli,
  generate: benchGenerate,
};

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : Object.keys(benches)) {
  const bench = benches[name];
  if (bench === undefined) {
    throw new Error(`there is no bench ${name}; there are ${Object.keys(benches).join(', ')}`);
  }
  await bench();
}
