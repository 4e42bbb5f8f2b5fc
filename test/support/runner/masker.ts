import { encodedForms } from './mask-encodings.ts';

/** What a job hides, and the hiding: Sdk/DTLogging/Logging/SecretMasker.cs. */
export class Masker {
  readonly #values = new Set<string>();

  /** Hides a value and its encoded forms. There is no minimum length: a mask "e" hides every "e". */
  add(value: string): void {
    if (value === '') return;
    this.#values.add(value);
    for (const form of encodedForms(value)) this.#values.add(form);
  }

  /** A secret of the job: trimmed, and each of its lines trimmed too (Runner.Worker/Worker.cs InitializeSecretMasker). */
  addSecret(value: string): void {
    this.add(value.trim());
    for (const line of splitLines(value)) this.add(line.trim());
  }

  /** The argument of add-mask: whole, and each of its lines (ActionCommandManager.cs AddMaskCommandExtension). */
  addMask(value: string): void {
    this.add(value);
    for (const line of splitLines(value)) this.add(line);
  }

  /** The text with every hidden stretch as `***`; stretches that overlap or touch become one. */
  mask(text: string): string {
    const found: { start: number; end: number }[] = [];
    for (const value of this.#values) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        found.push({ start: at, end: at + value.length });
      }
    }
    if (found.length === 0) return text;
    found.sort((a, b) => a.start - b.start);
    let result = '';
    let shown = 0;
    for (const [index, { start, end }] of found.entries()) {
      if (index === 0 || start > shown) result += `${text.slice(shown, start)}***`;
      shown = Math.max(shown, end);
    }
    return result + text.slice(shown);
  }

  /** Whether the runner would drop a job output with this value (Runner.Worker/JobExtension.cs FinalizeJob). */
  hides(text: string): boolean {
    return this.mask(text) !== text;
  }
}

function splitLines(value: string): readonly string[] {
  return value.split(/[\r\n]/u).filter((line) => line !== '');
}
