/**
 * A map whose keys ignore case and keep the spelling they were first set with, as the runner's
 * Dictionary(StringComparer.OrdinalIgnoreCase) for outputs, state and command properties.
 */
export class Dictionary {
  readonly #entries = new Map<string, { readonly key: string; value: string }>();

  set(key: string, value: string): void {
    const entry = this.#entries.get(key.toLowerCase());
    if (entry === undefined) this.#entries.set(key.toLowerCase(), { key, value });
    else entry.value = value;
  }

  get(key: string): string | undefined {
    return this.#entries.get(key.toLowerCase())?.value;
  }

  toObject(): Record<string, string> {
    return Object.fromEntries([...this.#entries.values()].map(({ key, value }) => [key, value]));
  }
}
