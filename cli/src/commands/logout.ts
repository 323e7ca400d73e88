import { FitSyncError } from '@fitsync/sdk/engine';
import type { CommandContext } from '../program/command.ts';
import { openGateway } from '../session/open-gateway.ts';

/** `fitsync logout`: ends the session at the gateway and forgets it here, even if the gateway is gone. */
export async function run(context: CommandContext): Promise<void> {
  const { url, session, store, accounts } = await openGateway(context);
  const { output, signal } = context;
  if (session) {
    const { refresh_token } = session;
    try {
      await accounts.logoutUser({ body: { refresh_token } }, { signal }).unwrap();
    } catch (error) {
      if (!(error instanceof FitSyncError)) throw error;
      output.note(`forgotten here only: ${error.message}`);
    }
    store.remove(url);
  }
  output.result({ gateway_url: url, signed_out: session !== undefined }, () =>
    session ? `signed out at ${url}` : `nobody was signed in at ${url}`,
  );
}
