/** The channel between presentation and notes window. The presentation leads; either continues alone without the other. */

import type { AtlasStore } from '#state/store.ts';
import { presentationOf, slideNumberOf, slideShown, slideStepped } from './presentation-store.ts';
import { blackoutToggled, presenterToolsOf, timerToggled } from './presenter-tools.ts';

/** The presenter's commands, in either window. */
export interface Commands {
  readonly step: (by: number) => void;
  readonly go: (n: number) => void;
  readonly blacken: () => void;
  readonly time: () => void;
}

type ChannelMessage = { type: 'step'; by: number } | { type: 'go'; n: number } | { type: 'blacken' } | { type: 'time' };

/** A message; `story` is `city/story`. */
type Message = { story: string } & (
  | { type: 'hello' }
  | { type: 'bye' }
  | { type: 'at'; slide: number; timedSince: number | null; isBlack: boolean }
  | ChannelMessage
);

/** The used part of a BroadcastChannel. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

/** Milliseconds without a response after which the notes window continues alone. */
const longestSilence = 600;

export const hasChannel = (): boolean => typeof BroadcastChannel === 'function';

export const openChannel = (): Channel | null =>
  hasChannel() ? new BroadcastChannel('shared-city-atlas-present') : null;

const storyKey = (store: AtlasStore): string => {
  const { view } = store.getState();
  return `${view.city}/${view.story ?? ''}`;
};

/** Commands that act on this window. */
export function ownCommands(store: AtlasStore): Commands {
  const tools = presenterToolsOf(store);
  return {
    step: (by) => slideStepped(store, by),
    go: (n) => slideShown(store, n),
    blacken: () => blackoutToggled(tools),
    time: () => timerToggled(tools),
  };
}

function run(commands: Commands, request: ChannelMessage): void {
  if (request.type === 'step') commands.step(Math.sign(request.by));
  else if (request.type === 'go') commands.go(Number(request.n) || 1);
  else if (request.type === 'blacken') commands.blacken();
  else commands.time();
}

/** Links a presentation: it runs the commands of the notes window and sends its state. Returns the function that ends it. */
export function presentationLinked(store: AtlasStore, channel: Channel | null): () => void {
  if (channel === null) return () => undefined;
  const tools = presenterToolsOf(store);
  const commands = ownCommands(store);
  const send = (message: Message): void => channel.postMessage(message);
  const sendState = (): void => {
    const { story } = presentationOf(store).getState();
    if (story === null) return;
    const { timedSince, isBlack } = tools.getState();
    const slide = slideNumberOf(store.getState().view, story);
    send({ type: 'at', story: storyKey(store), slide, timedSince, isBlack });
  };
  const bye = (): void => send({ type: 'bye', story: storyKey(store) });
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.story !== storyKey(store) || data.type === 'at' || data.type === 'bye') return;
    if (data.type !== 'hello') run(commands, data);
    sendState();
  };
  const subscriptions = [
    store.subscribe(({ view }, before) => {
      if (view.slide !== before.view.slide || view.story !== before.view.story) sendState();
    }),
    tools.subscribe(sendState),
    presentationOf(store).subscribe(sendState),
  ];
  sendState();
  window.addEventListener('pagehide', bye);
  return () => {
    window.removeEventListener('pagehide', bye);
    for (const unsubscribe of subscriptions) unsubscribe();
    bye();
    channel.close();
  };
}

/** Links a notes window: it follows the presentation and sends commands to it, or runs them itself without a response. */
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
    presenterToolsOf(store).setState({ timedSince: data.timedSince, isBlack: data.isBlack });
    slideShown(store, data.slide);
  };
  const request = (what: ChannelMessage): void => {
    if (!isLinked) {
      run(alone, what);
      return;
    }
    channel.postMessage({ ...what, story: storyKey(store) });
    waiting ??= setTimeout(() => {
      waiting = undefined;
      isLinked = false;
      run(alone, what);
    }, longestSilence);
  };
  channel.postMessage({ type: 'hello', story: storyKey(store) });
  return {
    commands: {
      step: (by) => request({ type: 'step', by }),
      go: (n) => request({ type: 'go', n }),
      blacken: () => request({ type: 'blacken' }),
      time: () => request({ type: 'time' }),
    },
    end: () => {
      clearTimeout(waiting);
      channel.close();
    },
  };
}
