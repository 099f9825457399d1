/** How a command speaks: progress bars on a terminal, plain lines elsewhere, JSON alone on stdout when it is asked for. */
import { MultiBar, Presets } from 'cli-progress';
import type { SingleBar } from 'cli-progress';

export interface OutputStreams {
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
}

/** Something that grows towards a total which may not be known (null). */
export interface Progress {
  update(done: number, total: number | null, note?: string): void;
  end(note?: string): void;
}

export interface Output {
  readonly json: boolean;
  /** A line for people; to stderr when JSON owns stdout. */
  say(line: string): void;
  /** The command's result: as JSON, or as the lines that `render` makes of it. */
  result<T>(value: T, render: (value: T) => readonly string[]): void;
  progress(label: string): Progress;
  close(): void;
}

function plainProgress(label: string, say: (line: string) => void): Progress {
  let saidAt = 0;
  const describe = (done: number, total: number | null, note?: string) =>
    `${label}: ${String(done)}${total === null ? '' : ` of ${String(total)}`}${note === undefined ? '' : ` (${note})`}`;
  return {
    update(done, total, note) {
      if (Date.now() - saidAt < 5_000) return;
      saidAt = Date.now();
      say(describe(done, total, note));
    },
    end(note) {
      say(`${label}: ${note ?? 'done'}`);
    },
  };
}

function barProgress(label: string, bars: MultiBar): Progress {
  const bar: SingleBar = bars.create(1, 0, { label, note: '' });
  return {
    update(done, total, note) {
      bar.setTotal(Math.max(total ?? done, 1));
      bar.update(done, { label, note: note ?? '' });
    },
    end(note) {
      bar.update(bar.getTotal(), { label, note: note ?? 'done' });
      bar.stop();
    },
  };
}

export function makeOutput(json: boolean, streams: OutputStreams): Output {
  const say = (line: string) => {
    (json ? streams.err : streams.out).write(`${line}\n`);
  };
  const terminal = !json && streams.out.isTTY;
  const bars = terminal
    ? new MultiBar(
        { format: '{label} {bar} {value}/{total} {note}', clearOnComplete: false, hideCursor: true, stream: streams.out },
        Presets.shades_classic,
      )
    : null;
  return {
    json,
    say,
    result(value, render) {
      if (json) streams.out.write(`${JSON.stringify(value, null, 2)}\n`);
      else for (const line of render(value)) say(line);
    },
    progress: (label) => (bars === null ? plainProgress(label, say) : barProgress(label, bars)),
    close() {
      bars?.stop();
    },
  };
}
