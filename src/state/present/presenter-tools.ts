/** What the room sees besides the slide: blackout, pointer, timer, the number being typed, and the loop of a lobby. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

export interface Stage {
  readonly isBlack: boolean;
  readonly isPointing: boolean;
  /** When the timer began, in milliseconds since 1970; null while it is off. */
  readonly timedSince: number | null;
  /** Digits of the slide to go to, until Enter. */
  readonly digits: string;
  /** `handed`: it played by itself until a hand took over, and will again once nobody is there any more. */
  readonly lobby: 'off' | 'playing' | 'handed';
}

const empty: Stage = { isBlack: false, isPointing: false, timedSince: null, digits: '', lobby: 'off' };

const ofStores = new WeakMap<AtlasStore, StoreApi<Stage>>();

export function stageOf(store: AtlasStore): StoreApi<Stage> {
  const stage = ofStores.get(store) ?? createStore<Stage>(() => empty);
  ofStores.set(store, stage);
  return stage;
}

export const useStage = <T>(selector: (stage: Stage) => T): T => useStore(stageOf(useAtlasStore()), selector);

export const stageCleared = (stage: StoreApi<Stage>): void => stage.setState(empty);

export const blackoutToggled = (stage: StoreApi<Stage>): void =>
  stage.setState(({ isBlack }) => ({ isBlack: !isBlack }));

export const pointerToggled = (stage: StoreApi<Stage>): void =>
  stage.setState(({ isPointing }) => ({ isPointing: !isPointing }));

export const timerToggled = (stage: StoreApi<Stage>, now = Date.now()): void =>
  stage.setState(({ timedSince }) => ({ timedSince: timedSince === null ? now : null }));

const mostDigits = 3;

export const digitTyped = (stage: StoreApi<Stage>, digit: string): void =>
  stage.setState(({ digits }) => ({ digits: `${digits}${digit}`.slice(-mostDigits) }));

/** The number that was typed, which is then forgotten; null where none was. */
export function numberTaken(stage: StoreApi<Stage>): number | null {
  const { digits } = stage.getState();
  if (digits === '') return null;
  stage.setState({ digits: '' });
  return Number(digits);
}

/** One layer less, the topmost first; false when there was none. */
export function stageStepBack(stage: StoreApi<Stage>): boolean {
  const { digits, isBlack, isPointing } = stage.getState();
  if (digits !== '') stage.setState({ digits: '' });
  else if (isBlack) stage.setState({ isBlack: false });
  else if (isPointing) stage.setState({ isPointing: false });
  else return false;
  return true;
}
