import { readFileSync, writeFileSync } from 'node:fs';

/** The ports that the databases of a stack had the last time: who was connected to them looks for them there. */
export interface LastPorts {
  readonly postgres?: number;
  readonly redis?: number;
}

/** Reads them; what cannot be read is not there. */
export function readLastPorts(file: string): LastPorts {
  try {
    const { postgres, redis }: Readonly<Record<string, unknown>> = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return { ...(isPort(postgres) && { postgres }), ...(isPort(redis) && { redis }) };
  } catch {
    return {};
  }
}

/** Remembers them; those that are not named stay as they are. */
export function writeLastPorts(file: string, ports: LastPorts): void {
  writeFileSync(file, `${JSON.stringify({ ...readLastPorts(file), ...ports })}\n`);
}

function isPort(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 65_536;
}
