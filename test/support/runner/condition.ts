export type JobStatus = 'success' | 'failure' | 'cancelled';

/**
 * Whether a step runs under this job status. The harness is no engine: it knows the four status functions, bare or
 * with their parentheses, and one `!` before them.
 */
export function conditionHolds(condition: string, status: JobStatus): boolean {
  const [, not, name] = /^(!?)\s*(always|success|failure|cancelled)(?:\(\))?$/u.exec(condition.trim()) ?? [];
  if (name === undefined) throw new Error(`the harness cannot evaluate the condition ${condition}`);
  const holds = name === 'always' || name === status;
  return not === '!' ? !holds : holds;
}
