import type { FileCache } from '#offline/file-cache.ts';

const addressOf = (request: RequestInfo | URL): string => (request instanceof Request ? request.url : String(request));

/** A browser's Cache, as far as it is used: in the order of writing; what is written anew goes to the end. */
export class FakeCache implements FileCache {
  readonly #kept = new Map<string, { body: ArrayBuffer; headers: Headers }>();
  /** True: there is no room. */
  isFull = false;

  addresses = (): string[] => [...this.#kept.keys()];

  async match(request: RequestInfo | URL): Promise<Response | undefined> {
    const stored = this.#kept.get(addressOf(request));
    return stored && new Response(stored.body, { headers: stored.headers });
  }

  async put(request: RequestInfo | URL, response: Response): Promise<void> {
    if (this.isFull) throw new DOMException('No room.', 'QuotaExceededError');
    if (response.status === 206) throw new TypeError('A part of a file cannot be kept.');
    const address = addressOf(request);
    const body = await response.arrayBuffer();
    this.#kept.delete(address);
    this.#kept.set(address, { body, headers: response.headers });
  }

  keys = async (): Promise<readonly Request[]> => this.addresses().map((address) => new Request(address));

  delete = async (request: RequestInfo | URL): Promise<boolean> => this.#kept.delete(addressOf(request));
}
