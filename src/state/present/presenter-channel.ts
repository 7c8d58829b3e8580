/** Two windows on one story: the stage, and the notes beside it. The stage leads; either goes on alone without the other. */
import { presentOf, slideNumberOf, slideShown, slideStepped } from './presentation-store.ts';
import { blackoutToggled, stageOf, timerToggled } from './presenter-tools.ts';
import type { AtlasStore } from '#state/store.ts';

/** What one does while presenting, in either window. */
export interface Commands {
  readonly step: (by: number) => void;
  readonly go: (n: number) => void;
  readonly blacken: () => void;
  readonly time: () => void;
}

type Wish = { type: 'step'; by: number } | { type: 'go'; n: number } | { type: 'blacken' } | { type: 'time' };

/** What is sent. `story` says of which one, with its city before it. */
type Message = { story: string } & (
  | { type: 'hello' }
  | { type: 'bye' }
  | { type: 'at'; slide: number; timedSince: number | null; isBlack: boolean }
  | Wish
);

/** As much of a BroadcastChannel as is used. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

/** How long the stage may take to answer before the notes go on alone, in milliseconds. */
const longestSilence = 600;

export const hasChannel = (): boolean => typeof BroadcastChannel === 'function';

export const openChannel = (): Channel | null =>
  hasChannel() ? new BroadcastChannel('shared-city-atlas-present') : null;

const storyKey = (store: AtlasStore): string => {
  const { view } = store.getState();
  return `${view.city}/${view.story ?? ''}`;
};

/** Done in this window itself. */
export function ownCommands(store: AtlasStore): Commands {
  const stage = stageOf(store);
  return {
    step: (by) => slideStepped(store, by),
    go: (n) => slideShown(store, n),
    blacken: () => blackoutToggled(stage),
    time: () => timerToggled(stage),
  };
}

function fulfil(commands: Commands, wish: Wish): void {
  if (wish.type === 'step') commands.step(Math.sign(wish.by));
  else if (wish.type === 'go') commands.go(Number(wish.n) || 1);
  else if (wish.type === 'blacken') commands.blacken();
  else commands.time();
}

/** The stage does what the notes ask for, and says where it is. Returns what ends it. */
export function stageLinked(store: AtlasStore, channel: Channel | null): () => void {
  if (channel === null) return () => undefined;
  const stage = stageOf(store);
  const commands = ownCommands(store);
  const send = (message: Message): void => channel.postMessage(message);
  const tell = (): void => {
    const { story } = presentOf(store).getState();
    if (story === null) return;
    const { timedSince, isBlack } = stage.getState();
    const slide = slideNumberOf(store.getState().view, story);
    send({ type: 'at', story: storyKey(store), slide, timedSince, isBlack });
  };
  const bye = (): void => send({ type: 'bye', story: storyKey(store) });
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.story !== storyKey(store) || data.type === 'at' || data.type === 'bye') return;
    if (data.type !== 'hello') fulfil(commands, data);
    tell();
  };
  const subscriptions = [
    store.subscribe(({ view }, before) => {
      if (view.slide !== before.view.slide || view.story !== before.view.story) tell();
    }),
    stage.subscribe(tell),
    presentOf(store).subscribe(tell),
  ];
  tell();
  window.addEventListener('pagehide', bye);
  return () => {
    window.removeEventListener('pagehide', bye);
    for (const unsubscribe of subscriptions) unsubscribe();
    bye();
    channel.close();
  };
}

/** The notes follow the stage, and ask it to go on; where none answers, they go on alone. */
export function notesLinked(store: AtlasStore, channel: Channel | null): { commands: Commands; end: () => void } {
  const alone = ownCommands(store);
  if (channel === null) return { commands: alone, end: () => undefined };
  let isLinked = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.story !== storyKey(store)) return;
    if (data.type === 'bye') isLinked = false;
    if (data.type !== 'at') return;
    clearTimeout(waiting);
    waiting = undefined;
    isLinked = true;
    stageOf(store).setState({ timedSince: data.timedSince, isBlack: data.isBlack });
    slideShown(store, data.slide);
  };
  const wish = (what: Wish): void => {
    if (!isLinked) {
      fulfil(alone, what);
      return;
    }
    channel.postMessage({ ...what, story: storyKey(store) });
    waiting ??= setTimeout(() => {
      waiting = undefined;
      isLinked = false;
      fulfil(alone, what);
    }, longestSilence);
  };
  channel.postMessage({ type: 'hello', story: storyKey(store) });
  return {
    commands: {
      step: (by) => wish({ type: 'step', by }),
      go: (n) => wish({ type: 'go', n }),
      blacken: () => wish({ type: 'blacken' }),
      time: () => wish({ type: 'time' }),
    },
    end: () => {
      clearTimeout(waiting);
      channel.close();
    },
  };
}
