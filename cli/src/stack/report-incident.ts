import type { Incident } from './keep-running.ts';
import type { Progress } from './progress.ts';

/** Says what has happened to a part of the stack. */
export function reportIncident(service: string, incident: Incident, progress: Progress): void {
  switch (incident.kind) {
    case 'restarting': {
      const { reason, delayMs: delay_ms } = incident;
      const facts = { event: 'restarting', service, reason, delay_ms };
      return progress.say(`restarting ${service} (${reason})`, facts);
    }
    case 'started':
      return;
    case 'replaced':
      return progress.say(`${service} is replaced`, { event: 'replaced', service });
    case 'ready':
      return progress.say(`${service} is ready again`, { event: 'service_ready', service });
    case 'failed': {
      const { reason } = incident;
      const facts = { event: 'service_failed', service, reason };
      return progress.say(`${service}: ${reason}`, facts);
    }
  }
}
