/** What the jobs need of a browser, whatever protocol drives it. */

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Keys that are no letters, by the names that `KeyboardEvent.key` has. */
export type Key =
  | 'Enter'
  | 'Escape'
  | 'Tab'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'PageDown'
  | 'Home';

export interface EnginePage {
  /** The engine and its version, such as `firefox 153.8.0`. */
  readonly version: string;
  /** Goes to an address and waits until its page is there. */
  open: (url: string) => Promise<void>;
  /** Ends the page, and goes to an address in a new one: as an app that is started anew. */
  startAnew: (url: string) => Promise<void>;
  /** Runs the text of an expression in the page, or in its frame where one was entered; gives what JSON can say. */
  evaluate: (expression: string) => Promise<unknown>;
  press: (key: Key | string) => Promise<void>;
  type: (text: string) => Promise<void>;
  click: (at: Pixel, button?: 'left' | 'right') => Promise<void>;
  drag: (from: Pixel, to: Pixel) => Promise<void>;
  /** What follows happens in the only frame of the page, or again in the page. */
  enterFrame: () => Promise<void>;
  leaveFrame: () => Promise<void>;
  /** A picture of what is on the screen, as PNG in base64. */
  picture: () => Promise<string>;
  close: () => Promise<void>;
}

/** A browser that can be started. */
export interface Engine {
  readonly name: string;
  /** Why it cannot be started here; null where it can. */
  readonly lack: () => string | null;
  readonly start: () => Promise<EnginePage>;
}

/** The smallest window that has all of the large layout: every pixel of a map is drawn by the processor. */
export const windowSize = { width: 1200, height: 760 } as const;
