import { isJsonObject, type ReportObject, member, textMember } from './json-value.ts';

/**
 * The controls of included profiles. A profile that includes another lists the other's controls, too: the copy is the
 * one in the including profile.
 */
export class InspecOriginals {
  /** By the name of the including profile and the control's id: what the included one's results say. */
  readonly #verdicts = new Map<string, Map<string, string>>();

  constructor(profiles: readonly ReportObject[]) {
    for (const profile of profiles) {
      const parent = textMember(profile, 'parent_profile');
      if (parent === null || parent === textMember(profile, 'name')) continue;
      const verdicts = this.#verdicts.get(parent) ?? new Map<string, string>();
      this.#verdicts.set(parent, verdicts);
      for (const control of listOf(profile, 'controls')) {
        const id = isJsonObject(control) ? textMember(control, 'id') : null;
        if (id !== null && isJsonObject(control)) verdicts.set(id, verdictOf(control));
      }
    }
  }

  /** Whether a control is only a copy: it says nothing that the included one does not. An overlay that ran something else counts by itself. */
  hasThatOf(profile: ReportObject, control: ReportObject): boolean {
    const name = textMember(profile, 'name');
    const id = textMember(control, 'id');
    if (name === null || id === null) return false;
    const original = this.#verdicts.get(name)?.get(id);
    if (original === undefined) return false;
    const verdict = verdictOf(control);
    return verdict === '' || verdict === original;
  }
}

/** The results of a control, as far as they matter. */
function verdictOf(control: ReportObject): string {
  return listOf(control, 'results')
    .map((item) => (isJsonObject(item) ? JSON.stringify([member(item, 'status'), member(item, 'code_desc')]) : ''))
    .join('\n');
}

function listOf(object: ReportObject, name: string): readonly unknown[] {
  const value = member(object, name);
  return Array.isArray(value) ? value : [];
}
