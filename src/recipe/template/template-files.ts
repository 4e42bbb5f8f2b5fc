export type TemplateFiles = {
  /** `*.pkr.hcl`, then `*.pkr.json`. */
  readonly templates: readonly string[];
  /** `*.auto.pkrvars.hcl`, then `*.auto.pkrvars.json`; a later one wins. */
  readonly varFiles: readonly string[];
};

/**
 * Selects what Packer loads from the names of the files (not folders) of a template's folder, in Packer's order.
 * Names with a leading dot count: Packer does not leave them out (hcl2template/utils.go, GetHCL2Files).
 */
export function templateFiles(names: readonly string[]): TemplateFiles {
  const sorted = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const endingIn = (suffix: string): readonly string[] => sorted.filter((name) => name.endsWith(suffix));
  return {
    templates: [...endingIn('.pkr.hcl'), ...endingIn('.pkr.json')],
    varFiles: [...endingIn('.auto.pkrvars.hcl'), ...endingIn('.auto.pkrvars.json')],
  };
}
