/** The headers of a mail, up to the empty line. */
export function headerBlock(mail: Buffer): Buffer {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => mail.indexOf(end)).filter((at) => at !== -1);
  return ends.length === 0 ? mail : mail.subarray(0, Math.min(...ends));
}

/** The value of the first header of that name, unfolded. */
export function readHeader(mail: Buffer, name: string): string | undefined {
  const unfolded = headerBlock(mail)
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ');
  const value = new RegExp(`^${name}:(.*)$`, 'im').exec(unfolded)?.[1]?.trim();
  return value === '' ? undefined : value;
}
