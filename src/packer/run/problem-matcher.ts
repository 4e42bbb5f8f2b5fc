/** The owner of the matcher that setup-packer may register, and that bake removes before it shows what a guest says. */
const OWNER = 'bakehouse-packer';

/** Set for later steps while the matcher is on. */
export const MATCHER_VARIABLE = 'BAKEHOUSE_PROBLEM_MATCHER';

/**
 * Packer's diagnostics (hcl.NewDiagnosticTextWriter), as the runner's problem matchers read them:
 *
 *     Error: Unsupported attribute
 *
 *       on base.pkr.hcl line 4, in source "docker" "base":
 */
export function problemMatcher(): string {
  const severity = (name: string): object => ({
    owner: `${OWNER}-${name}`,
    severity: name,
    pattern: [
      {
        regexp: `^(?:\\x1b\\[[0-9;]*m)*${name === 'error' ? 'Error' : 'Warning'}: (.+?)(?:\\x1b\\[[0-9;]*m)*$`,
        message: 1,
      },
      { regexp: '^$' },
      { regexp: '^\\s+on (.+?) line (\\d+)(?:,.*)?:?$', file: 1, line: 2 },
    ],
  });
  return `${JSON.stringify({ problemMatcher: [severity('error'), severity('warning')] }, null, 2)}\n`;
}

export const MATCHER_OWNERS = [`${OWNER}-error`, `${OWNER}-warning`] as const;
