import { crashPoint } from '../crash-point.ts';
import type { RecordedEvent } from './create-event.ts';

/** Says that the transaction is committed that has recorded these events, which may be none. */
export function announce(events: readonly RecordedEvent[], onPublish?: () => void): void {
  if (events.length === 0) return;
  crashPoint('after-commit');
  for (const { span } of events) span.end();
  onPublish?.();
}
