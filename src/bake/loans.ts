import { join } from 'node:path';

import { writeAtomically } from '../core/files/files.ts';
import type { Host } from '../core/runner/host.ts';
import type { Providers } from '../image/provider.ts';
import { providerOf } from '../image/provider.ts';
import type { Loan } from '../image/provider-bake.ts';
import { renderVariables } from '../packer/run/variables.ts';
import type { Template } from '../recipe/template/template.ts';

interface LoanRequest {
  readonly providers: Providers;
  readonly template: Template;
  /** Types of the builders that run. */
  readonly types: readonly string[];
  /** Names of variables that somebody gave: those stay theirs. */
  readonly given: readonly string[];
  /** Of the bake: nobody else may read it. */
  readonly folder: string;
}

/** What a builder gets for as long as it runs. */
export interface Lent {
  /** Files of variables. */
  readonly files: readonly string[];
  readonly secrets: readonly string[];
}

/**
 * Runs something with what providers lend to builders of theirs: values of variables that the template declares. They are no part of
 * a bake's key, and are gone when it ends.
 */
export async function withLoans<T>(host: Host, request: LoanRequest, work: (lent: Lent) => Promise<T>): Promise<T> {
  const { providers, template, types, given, folder } = request;
  const declared = new Set(template.variables.map(({ name }) => name));
  const loans: Loan[] = [];
  try {
    for (const provider of new Set(types.map((type) => providerOf(type, providers)))) {
      const lends = provider?.lends;
      const isWanted = lends?.variables.every((name) => declared.has(name) && !given.includes(name)) === true;
      const loan = isWanted ? await lends.open(host) : undefined;
      if (loan !== undefined) loans.push(loan);
    }
    const secrets = loans.flatMap((loan) => loan.secrets);
    for (const secret of secrets) host.secret(secret);
    const files = loans.map(({ values }, index) => {
      const path = join(folder, `lent-${index}${template.kind === 'hcl2' ? '.pkrvars.hcl' : '.json'}`);
      writeAtomically(path, renderVariables(values, template));
      return path;
    });
    return await work({ files, secrets });
  } finally {
    await Promise.all(loans.map((loan) => loan.end()));
  }
}
