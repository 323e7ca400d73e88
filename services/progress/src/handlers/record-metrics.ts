import type { ProgressStub } from '@fitsync/contracts/progress';
import { uuidv7 } from '@fitsync/runtime/db';
import { updateGoals } from '../awarding/update-goals.ts';
import { updateWeightAwards } from '../awarding/update-weight-awards.ts';
import { identifyRecorder } from '../calls/identify-recorder.ts';
import { changesSince, measuredIn } from '../domain/measurement.ts';
import { readMetrics, saysTheSame } from '../domain/metric-entry.ts';
import { findMeasurements } from '../store/find-measurements.ts';
import { findReading } from '../store/find-reading.ts';
import { insertMetricEntry } from '../store/insert-metric-entry.ts';
import { lockClient } from '../store/lock-client.ts';
import { replaceMetricEntry } from '../store/replace-metric-entry.ts';

/** Records body metrics, or replaces those of a reading that is there, and draws the consequences. */
export const recordMetrics: ProgressStub['recordMetrics'] = async (
  { body },
  { caller, calls, now, transaction },
) => {
  const { client_id, source = 'manual', source_id = null } = body;
  const recorded_by = await identifyRecorder(calls, caller, client_id);
  return transaction(async (tx) => {
    await lockClient(tx, client_id);
    const previous = await findReading(tx, { client_id, source, source_id });
    const metrics = readMetrics(body, previous, now());
    if (previous && saysTheSame(previous, metrics)) {
      return { status: 200, body: { success: true, data: previous } };
    }
    const entry = previous
      ? await replaceMetricEntry(tx, previous.id, metrics, now())
      : await insertMetricEntry(tx, { ...metrics, id: uuidv7(), recorded_by }, now());
    const entries = await findMeasurements(tx, client_id);
    await tx.emit('progress.updated', {
      client_id,
      metric_type: 'body_metrics',
      new_value: measuredIn(entry),
      change_from_last: changesSince(entries, entry),
    });
    await updateGoals(tx, client_id, entries);
    await updateWeightAwards(tx, client_id, entries);
    return { status: previous ? 200 : 201, body: { success: true, data: entry } };
  });
};
