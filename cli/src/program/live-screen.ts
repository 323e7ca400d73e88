import type { Sink } from './output.ts';

/** A view that is shown again and again in the same place of a terminal. */
export interface LiveScreen {
  show(text: string): void;
  /** Gives the cursor back; what was shown last stays. */
  end(): void;
}

const [hideCursor, showCursor] = ['\u001B[?25l', '\u001B[?25h'];
const [clearScreen, home] = ['\u001B[2J', '\u001B[H'];
const [clearLine, clearBelow] = ['\u001B[K', '\u001B[J'];

/** Takes the terminal over. Each view is written over the one before, line by line, so that nothing flickers. */
export function openLiveScreen(terminal: Sink): LiveScreen {
  terminal.write(`${hideCursor}${clearScreen}`);
  return {
    show: (text) => {
      const lines = text.split('\n').map((line) => `${line}${clearLine}\n`);
      terminal.write(`${home}${lines.join('')}${clearBelow}`);
    },
    end: () => void terminal.write(showCursor),
  };
}
