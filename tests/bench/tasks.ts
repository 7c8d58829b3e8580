/** Reads a Chromium trace: how long the page's main thread was held by one task, and by whose code. */

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: Record<string, unknown>;
}

/** One task of the main thread, in milliseconds. */
export interface Task {
  /** By the clock on the wall: what the browser calls a long task. */
  readonly wall: number;
  /** What the thread itself worked: without waiting for a software GPU or for other programs. */
  readonly cpu: number;
  /** What of it was spent in the atlas and React, in the map engine, and in neither (layout, painting, WebGL calls). */
  readonly ours: number;
  readonly engine: number;
}

/** The page's own mark where a measurement begins; what is older is not looked at. */
export const startMark = 'hand';

interface Node {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string; readonly functionName: string };
}

interface Sample {
  readonly at: number;
  readonly lasts: number;
  readonly whose: 'ours' | 'engine' | 'neither';
}

const samplesWhose = (node: Node | undefined, nodes: ReadonlyMap<number, Node>): Sample['whose'] => {
  for (let each = node; each !== undefined; each = each.parent === undefined ? undefined : nodes.get(each.parent)) {
    const { url = '' } = each.callFrame;
    if (/\/assets\/engine-/.test(url)) return 'engine';
    if (/\/assets\//.test(url)) return 'ours';
  }
  return 'neither';
};

/** The samples of the CPU profile of a process, in order. */
function samplesOf(events: readonly TraceEvent[], pid: number, tid: number): Sample[] {
  const started = events.find(({ name, pid: its, tid: thread }) => name === 'Profile' && its === pid && thread === tid);
  if (!started) return [];
  let at = (started.args['data'] as { startTime: number }).startTime;
  const nodes = new Map<number, Node>();
  const samples: Sample[] = [];
  for (const event of events) {
    if (event.name !== 'ProfileChunk' || event.pid !== pid || event.id !== started.id) continue;
    const { cpuProfile = {}, timeDeltas = [] } = event.args['data'] as {
      cpuProfile?: { nodes?: Node[]; samples?: number[] };
      timeDeltas?: number[];
    };
    for (const node of cpuProfile.nodes ?? []) nodes.set(node.id, node);
    (cpuProfile.samples ?? []).forEach((id, i) => {
      at += timeDeltas[i] ?? 0;
      const lasts = timeDeltas[i + 1] ?? 0;
      samples.push({ at, lasts, whose: samplesWhose(nodes.get(id), nodes) });
    });
  }
  return samples;
}

/** The tasks of the page's main thread that took longer than so many milliseconds by the wall, in order. */
export function longTasks(events: readonly TraceEvent[], leastMs: number): Task[] {
  const profiled = events.find(({ name }) => name === 'TracingStartedInBrowser');
  const frames = (profiled?.args['data'] as { frames?: { processId?: number; url: string }[] } | undefined)?.frames;
  const pid = frames?.find(({ url }) => url.startsWith('http'))?.processId;
  const thread = events.find(
    ({ name, args, pid: its }) => name === 'thread_name' && args['name'] === 'CrRendererMain' && its === pid,
  );
  const from = events.find(({ name, pid: its }) => name === startMark && its === pid)?.ts ?? Number.NaN;
  if (pid === undefined || thread === undefined || Number.isNaN(from))
    throw new Error('the trace does not know the page');
  const samples = samplesOf(events, pid, thread.tid);
  return events
    .filter(
      ({ name, pid: its, tid, ts, dur = 0 }) =>
        name === 'RunTask' && its === pid && tid === thread.tid && ts > from && dur > leastMs * 1000,
    )
    .map(({ ts, dur = 0, tdur = Number.NaN }) => {
      const own = samples.filter(({ at }) => at >= ts && at < ts + dur);
      const sum = (whose: Sample['whose']): number =>
        own.reduce((all, each) => (each.whose === whose ? all + each.lasts : all), 0) / 1000;
      return { wall: dur / 1000, cpu: tdur / 1000, ours: sum('ours'), engine: sum('engine') };
    });
}
