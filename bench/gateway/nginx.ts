import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  choosePort,
  findDebianProgram,
  libraryEnvironment,
  type Program,
  startGuarded,
  waitUntilReady,
} from '@fitsync/embedded';
import { tellPort } from '../tell-parent.ts';

/** Finds the nginx of this system's packages; throws where there is none. */
export function findNginx(): Promise<Program> {
  return findDebianProgram({
    packages: ['nginx', 'nginx-common'],
    path: 'usr/sbin/nginx',
    isUsable: (program) =>
      spawnSync(program.file, ['-v'], { env: libraryEnvironment(program) }).status === 0,
  });
}

/** nginx with one process and kept connections, writing no log. */
export async function startNginx(upstream: string): Promise<void> {
  const program = await findNginx();
  const folder = await mkdtemp(join(tmpdir(), 'fitsync-bench-nginx-'));
  const [port, configFile] = [await choosePort(0), join(folder, 'nginx.conf')];
  await writeFile(configFile, toConfig(folder, port, new URL(upstream).host));
  const server = startGuarded({
    file: program.file,
    args: ['-p', folder, '-c', configFile, '-e', 'stderr'],
    logFile: join(folder, 'output.log'),
    stopSignal: 'TERM',
    workingDirectory: folder,
    env: libraryEnvironment(program),
  });
  await waitUntilReady('nginx', server, () => fetch(`http://127.0.0.1:${port}`));
  tellPort(port, () => cpuSecondsOf(Number(readFileSync(join(folder, 'nginx.pid'), 'utf8'))));
}

function toConfig(folder: string, port: number, upstream: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off; master_process off; pid nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join(' ')}
  upstream service { server ${upstream}; keepalive 64; }
  server {
    listen 127.0.0.1:${port};
    keepalive_requests 1000000;
    location / {
      proxy_pass http://service;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
    }
  }
}`;
}

/** From /proc, in ticks of 10 ms: user and system time are the 14th and 15th field, the second may hold spaces. */
function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
