/** A fake of the device's storage; with `refuses` every call throws. */
export class FakeStorage implements Storage {
  readonly entries = new Map<string, string>();
  writes = 0;
  refuses = false;

  get length(): number {
    return this.entries.size;
  }
  getItem(key: string): string | null {
    this.#ask();
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#ask();
    this.writes += 1;
    this.entries.set(key, value);
  }
  key = (): null => null;
  clear = (): void => this.entries.clear();
  removeItem = (key: string): void => void this.entries.delete(key);

  #ask(): void {
    if (this.refuses) throw new DOMException('The operation is insecure.', 'SecurityError');
  }
}
