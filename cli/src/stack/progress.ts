import type { Colors, Output, Sink } from '../program/output.ts';

/** One thing that is being done. */
export interface Step {
  /** Says how far it is. */
  update(text: string): void;
  done(detail?: string): void;
  fail(): void;
}

/** Tells what a stack is doing: lines for people on stderr, events for programs on stdout. */
export interface Progress {
  step(name: string): Step;
  /** Something that happened; `facts` is what programs get. */
  say(text: string, facts: Readonly<Record<string, unknown>>): void;
  /** Leaves the terminal clean. */
  close(): void;
}

/** What {@link createProgress} works with. */
export interface ProgressOptions {
  readonly output: Output;
  readonly stderr: Sink & { readonly columns?: number };
  readonly now: () => number;
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

interface Running {
  readonly name: string;
  readonly since: number;
  text: string;
}

/** Shows one line per finished step; on a terminal also what is running, moving. */
export function createProgress({ output, stderr, now }: ProgressOptions): Progress {
  const { colors, json } = output;
  const running = new Set<Running>();
  const moving = stderr.isTTY === true && !json;
  let frame = 0;
  let timer: NodeJS.Timeout | undefined;

  const clear = (): void => {
    if (moving) stderr.write('\r\u001B[2K');
  };
  const draw = (): void => {
    clear();
    if (running.size === 0) return;
    const text = describeRunning([...running], now());
    const room = (stderr.columns || 80) - 3;
    stderr.write(`${frames[frame % frames.length]} ${text.slice(0, room)}`);
  };
  const print = (text: string, facts: Readonly<Record<string, unknown>>): void => {
    if (json) return output.record(facts, () => text);
    clear();
    output.note(text);
    if (moving) draw();
  };
  const animate = (): void => {
    if (!moving || timer) return;
    timer = setInterval(() => {
      frame += 1;
      draw();
    }, 80);
    timer.unref();
  };
  const rest = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  const finish = (step: Running): number => {
    running.delete(step);
    if (running.size === 0) rest();
    return Math.round(now() - step.since);
  };
  return {
    step: (name) => {
      const step: Running = { name, since: now(), text: '' };
      running.add(step);
      animate();
      if (json) output.record({ event: 'step', step: name, state: 'started' }, () => '');
      return {
        update: (text) => {
          step.text = text;
          if (!moving) {
            print(`  ${name}: ${text}`, { event: 'step', step: name, state: 'running', text });
          }
        },
        done: (detail = '') => {
          const ms = finish(step);
          print(formatDone(name, ms, detail, colors), {
            event: 'step',
            step: name,
            state: 'done',
            ms,
            ...(detail && { detail }),
          });
        },
        fail: () => {
          const ms = finish(step);
          print(`${colors.red('✗')} ${name} ${colors.dim(formatSeconds(ms))}`, {
            event: 'step',
            step: name,
            state: 'failed',
            ms,
          });
        },
      };
    },
    say: print,
    close: () => {
      rest();
      running.clear();
      clear();
    },
  };
}

/** `1.2 s`. */
export function formatSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function formatDone(name: string, ms: number, detail: string, colors: Colors): string {
  const line = `${colors.green('✓')} ${name.padEnd(14)} ${formatSeconds(ms).padStart(6)}`;
  return detail ? `${line}  ${colors.dim(detail)}` : line;
}

function describeRunning(steps: readonly Running[], now: number): string {
  const names = steps.map(({ name, text }) => (text ? `${name}: ${text}` : name)).join(', ');
  const longest = Math.max(...steps.map(({ since }) => now - since));
  return `${names}  ${formatSeconds(longest)}`;
}
