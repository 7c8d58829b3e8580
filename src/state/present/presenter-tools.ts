/** The store of the presenter tools: blackout, pointer, timer, typed slide number and kiosk. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { featureStore } from '#state/feature-store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

export interface PresenterTools {
  readonly isBlack: boolean;
  readonly isPointing: boolean;
  /** Start of the timer, in milliseconds since 1970; null while it is off. */
  readonly timedSince: number | null;
  /** The typed digits of a slide number, until Enter. */
  readonly digits: string;
  /** `handed`: paused by an input, to resume after a time without one. */
  readonly kiosk: 'off' | 'playing' | 'handed';
}

const empty: PresenterTools = { isBlack: false, isPointing: false, timedSince: null, digits: '', kiosk: 'off' };

export const presenterToolsOf = featureStore(() => createStore<PresenterTools>(() => empty));

export const usePresenterTools = <T>(selector: (tools: PresenterTools) => T): T =>
  useStore(presenterToolsOf(useAtlasStore()), selector);

export const toolsCleared = (tools: StoreApi<PresenterTools>): void => tools.setState(empty);

export const blackoutToggled = (tools: StoreApi<PresenterTools>): void =>
  tools.setState(({ isBlack }) => ({ isBlack: !isBlack }));

export const pointerToggled = (tools: StoreApi<PresenterTools>): void =>
  tools.setState(({ isPointing }) => ({ isPointing: !isPointing }));

export const timerToggled = (tools: StoreApi<PresenterTools>, now = Date.now()): void =>
  tools.setState(({ timedSince }) => ({ timedSince: timedSince === null ? now : null }));

const mostDigits = 3;

export const digitTyped = (tools: StoreApi<PresenterTools>, digit: string): void =>
  tools.setState(({ digits }) => ({ digits: `${digits}${digit}`.slice(-mostDigits) }));

/** Returns and clears the typed number; null where there is none. */
export function numberTaken(tools: StoreApi<PresenterTools>): number | null {
  const { digits } = tools.getState();
  if (digits === '') return null;
  tools.setState({ digits: '' });
  return Number(digits);
}

/** Ends the topmost tool; false where none is active. */
export function presenterStepBack(tools: StoreApi<PresenterTools>): boolean {
  const { digits, isBlack, isPointing } = tools.getState();
  if (digits !== '') tools.setState({ digits: '' });
  else if (isBlack) tools.setState({ isBlack: false });
  else if (isPointing) tools.setState({ isPointing: false });
  else return false;
  return true;
}
