// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import type { Handler } from '@fitsync/descriptor';
import type { GatewayCalls } from './calls.ts';
import type { GatewayPayloads } from './events.ts';
import type { GetClientDashboard, GetTrainerDashboard, StreamEvents } from './operations.ts';

/** The implementation of the gateway service: one handler per operation. */
export interface GatewayStub {
  /**
   * Show the dashboard of a client.
   *
   * Gives the profile of a client, the active programs, the next five sessions and a summary of the
   * progress, as far as the caller may see them. Clients see their own, administrators all, and
   * trainers that of their clients, who are those that follow an active program of theirs; for
   * everyone else there is none. When a service behind it fails or does not answer, its part is
   * null and named in `meta.missing`. It is 503 when none answers, and for trainers while the
   * training service does not, because nobody else knows whose client it is.
   *
   * `GET /api/dashboard/client/{id}`, for the roles client, trainer, admin. Asks `getUser`,
   * `listPrograms`, `listBookings`, `getClientAnalytics`.
   */
  readonly getClientDashboard: Handler<GetClientDashboard, GatewayPayloads, GatewayCalls>;

  /**
   * Show the dashboard of a trainer.
   *
   * Gives the profile of a trainer, the number of clients with an active program, and the sessions
   * of the day in order of their start. Trainers see their own, administrators all. When a service
   * behind it fails or does not answer, its part is null and named in `meta.missing`; it is 503
   * when none answers.
   *
   * `GET /api/dashboard/trainer/{id}`, for the roles trainer, admin. Asks `getUser`,
   * `listPrograms`, `listBookings`.
   */
  readonly getTrainerDashboard: Handler<GetTrainerDashboard, GatewayPayloads, GatewayCalls>;

  /**
   * Follow events.
   *
   * Streams events as Server-Sent Events while they happen: `id` is the `event_id`, `event` the
   * name of the event and `data` its whole envelope as JSON. Clients get the events about
   * themselves, trainers those that name them (`x-visible-to` of the events), administrators all. A
   * comment line every 15 seconds keeps the connection open. The stream ends when the access token
   * runs out, when its session ends, when the gateway is replaced, and when its reader is too slow;
   * whoever wants more connects again.
   *
   * After a break the stream goes on behind the last `id` that arrived, which `EventSource` sends
   * as `Last-Event-ID` by itself. Nothing is left out, and events of the 30 seconds before may come
   * again: their `id` tells. Once that has been sent, or at once where that is nothing,
   * `stream.live` says that what follows happens now, whatever `types` say; its `id` is that of the
   * moment, to go on behind it as behind an event, and its `data` is `{}`. When the platform cannot
   * know what was missed, because the last event is not in its log any more or the log lost some,
   * the stream tells it with the event `stream.gap`, whatever `types` say; its `data` is
   * `{"reason":"unknown_event"}` or `{"reason":"trimmed"}`. Load anew then; what follows is what
   * happens from there on. Each user may have five streams open at each gateway process; one more
   * is 429.
   *
   * `GET /api/events/stream`, for the roles client, trainer, admin.
   */
  readonly streamEvents: Handler<StreamEvents, GatewayPayloads, GatewayCalls>;
}
