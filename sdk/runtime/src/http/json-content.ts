import type { IncomingHttpHeaders } from 'node:http';

const mediaType = 'application/json';

/** Whether the headers promise plain JSON in UTF-8, the only thing that contracts take. */
export function isJsonContent(headers: IncomingHttpHeaders): boolean {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return false;
  const type = headers['content-type'];
  if (type === mediaType) return true;
  return type !== undefined && isJsonWithParameters(type.toLowerCase());
}

function isJsonWithParameters(type: string): boolean {
  if (!type.startsWith(mediaType)) return false;
  const rest = type.slice(mediaType.length).trimStart();
  if (rest !== '' && !rest.startsWith(';')) return false;
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/.exec(rest)?.[1];
  return charset === undefined || charset === 'utf-8' || charset === 'utf8';
}
