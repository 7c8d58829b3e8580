/** The messages from the page to the worker. */
export type Message =
  /** Store this city. `page` is the address of the page's script, which identifies its version. */
  | { readonly type: 'keep'; readonly city: string; readonly page: string }
  /** Activate the waiting version. */
  | { readonly type: 'update' };

/** The worker's reply to `keep`. */
export interface CachedMessage {
  readonly isKept: boolean;
  /** Files of the city and of all cities that were edited on the server after the build. */
  readonly edited: readonly string[];
  /** Files of which the server has nothing that can be shown. */
  readonly unusable: readonly string[];
}

/** From a worker that could not be installed: the file of which the server has another content than was built. */
export interface RefusedMessage {
  readonly refusedBy: string;
}
