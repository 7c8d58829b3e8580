/** What the page says to the worker. */
export type Message =
  /** Keep this city. `page` is the address of the page's own code, which tells its version. */
  | { readonly type: 'keep'; readonly city: string; readonly page: string }
  /** The person wants the version that waits. */
  | { readonly type: 'update' };

/** What the worker answers to `keep`. */
export interface Kept {
  readonly isKept: boolean;
}
