import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TokenStore } from '@fitsync/sdk/engine';
import { isRecord } from '../input/assignments.ts';

/** Who is signed in at one gateway. */
export interface Session {
  readonly email: string;
  readonly access_token: string;
  readonly refresh_token: string;
}

interface SessionFile {
  /** Where was signed in last. */
  readonly gateway_url?: string;
  readonly sessions: Readonly<Record<string, Session>>;
}

/** The sessions of this user, by gateway, kept between runs. */
export interface SessionStore {
  readonly path: string;
  /** The gateway that was last signed in to. */
  lastGatewayUrl(): string | undefined;
  read(gatewayUrl: string): Session | undefined;
  write(gatewayUrl: string, session: Session): void;
  remove(gatewayUrl: string): void;
}

/** Opens the store in the user's configuration folder; the file is for the user's eyes only. */
export function openSessionStore(env: Readonly<Record<string, string | undefined>>): SessionStore {
  const folder = env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config');
  const path = join(folder, 'fitsync', 'sessions.json');
  return {
    path,
    lastGatewayUrl: () => readSessions(path).gateway_url,
    read: (gatewayUrl) => {
      const { sessions } = readSessions(path);
      return Object.hasOwn(sessions, gatewayUrl) ? sessions[gatewayUrl] : undefined;
    },
    write: (gatewayUrl, session) => {
      const { sessions } = readSessions(path);
      save(path, { gateway_url: gatewayUrl, sessions: { ...sessions, [gatewayUrl]: session } });
    },
    remove: (gatewayUrl) => {
      const file = readSessions(path);
      const others = Object.entries(file.sessions).filter(([url]) => url !== gatewayUrl);
      save(path, { ...file, sessions: Object.fromEntries(others) });
    },
  };
}

/** The tokens of the session at one gateway, as the client reads and changes them. */
export function tokensAt(gatewayUrl: string, store: SessionStore): TokenStore {
  return {
    read: () => store.read(gatewayUrl),
    write: (tokens) => {
      const session = store.read(gatewayUrl);
      if (!session) return;
      if (tokens) store.write(gatewayUrl, { ...session, ...tokens });
      else store.remove(gatewayUrl);
    },
  };
}

function readSessions(path: string): SessionFile {
  try {
    const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isRecord(file) || !isRecord(file['sessions'])) return { sessions: {} };
    const valid = Object.entries(file['sessions']).filter((entry): entry is [string, Session] =>
      isSession(entry[1]),
    );
    return {
      ...(typeof file['gateway_url'] === 'string' && { gateway_url: file['gateway_url'] }),
      sessions: Object.fromEntries(valid),
    };
  } catch {
    // Nobody has signed in yet, or the file is damaged: signing in again writes it anew.
    return { sessions: {} };
  }
}

function isSession(value: unknown): value is Session {
  return (
    isRecord(value) &&
    ['email', 'access_token', 'refresh_token'].every((key) => typeof value[key] === 'string')
  );
}

function save(path: string, file: SessionFile): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}
