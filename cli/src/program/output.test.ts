import { describe, expect, it } from 'vitest';
import { createOutput, type Output } from './output.ts';

function outputTo(isTTY: boolean, json = false): { output: Output; written: () => Buffer } {
  const chunks: Buffer[] = [];
  const sink = { isTTY, write: (text: string | Uint8Array) => chunks.push(Buffer.from(text)) };
  const output = createOutput({ stdout: sink, stderr: sink, json, env: {} });
  return { output, written: () => Buffer.concat(chunks) };
}

describe('output', () => {
  it('leaves what others wrote as it is, but never commands a terminal with it', () => {
    const content = Buffer.from('a\u001B[2J\r\n\xff', 'latin1');
    const file = outputTo(false);
    file.output.foreign(content);
    expect(file.written()).toEqual(content);
    const terminal = outputTo(true);
    terminal.output.foreign(content);
    expect(terminal.written().toString()).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('escapes in JSON the control characters that JSON would allow', () => {
    const { output, written } = outputTo(true, true);
    output.record({ text: 'a\u009B2J\u001B\u007F' }, () => '');
    expect(written().toString()).toBe(`${String.raw`{"text":"a\u009b2J\u001b\u007f"}`}\n`);
  });
});
