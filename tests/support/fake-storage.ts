/** A device's storage, as far as it is used; `refuses` makes each of its answers an error. */
export class FakeStorage implements Storage {
  readonly kept = new Map<string, string>();
  writes = 0;
  refuses = false;

  get length(): number {
    return this.kept.size;
  }
  getItem(key: string): string | null {
    this.#ask();
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#ask();
    this.writes += 1;
    this.kept.set(key, value);
  }
  key = (): null => null;
  clear = (): void => this.kept.clear();
  removeItem = (key: string): void => void this.kept.delete(key);

  #ask(): void {
    if (this.refuses) throw new DOMException('The operation is insecure.', 'SecurityError');
  }
}
