import { InputError, UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import type { GitHub, Run } from './github.ts';
import type { ListInputs } from './inputs.ts';

// A run is known by a marker in its name alone, or by the id that GitHub gave when it was started: never by being the newest.

/** What `run-name` of the workflow puts before the id. */
const MARKER = 'Bake ';
/** A beginning of an id that is shorter fits too many. */
const LEAST_BEGINNING = 6;
/** An id of one's own: one that is shorter is somebody else's, too, sooner or later. */
const LEAST_ID = 8;

export function titleOf(id: string): string {
  return `${MARKER}${id}`;
}

/** The id that the name of a run holds; undefined for a run that was named by something else. */
export function idOf({ title }: Pick<Run, 'title'>): string | undefined {
  return title.startsWith(MARKER) && isId(title.slice(MARKER.length)) ? title.slice(MARKER.length) : undefined;
}

function isId(text: string): boolean {
  return /^[A-Za-z0-9][\w.-]{0,99}$/.test(text);
}

/** Throws a UserError for an id of one's own by which nothing could be found again. */
export function checkOwnId(id: string, what: string): void {
  if (!isId(id)) {
    throw new UserError(`${what} must be letters, digits, and . _ -, at most 100, but was ${show(id)}.`);
  }
  if (id.length < LEAST_ID) {
    throw new UserError(
      `${what} ${show(id)} is too short: it has to be found again among all requests. Give ${LEAST_ID} characters or more, or none.`,
    );
  }
}

/**
 * The run of a request, by its whole id, its beginning, or the id of the run. Throws a UserError where none or several fit.
 */
export async function findRun(github: GitHub, given: string): Promise<Run> {
  const wanted = given.trim();
  if (wanted === '') throw new InputError('Which request? Give its id, as submit and list show it.');
  if (wanted.length < LEAST_BEGINNING) {
    throw new UserError(`The id ${show(wanted)} is too short: give ${LEAST_BEGINNING} characters or more.`);
  }
  const fits: Run[] = [];
  for await (const run of github.runs()) {
    const id = idOf(run);
    if (id?.startsWith(wanted) === true || String(run.id) === wanted) fits.push(run);
  }
  const exact = fits.filter((run) => idOf(run) === wanted || String(run.id) === wanted);
  const found = exact.length > 0 ? exact : fits;
  const [only, ...more] = found;
  if (only === undefined) {
    throw new UserError(
      `No run of ${github.repository} has the id ${show(wanted)}. One that was submitted just now is shown after some seconds; bakehouse list shows those that are there.`,
    );
  }
  if (more.length === 0) return only;
  const some = found.slice(0, 5).map((run) => `${idOf(run) ?? ''} (run ${run.id}, ${run.conclusion ?? run.status})`);
  throw new UserError(
    `${found.length} runs fit ${show(wanted)}: ${some.join(', ')}. Give more of the id, or the id of the run.`,
  );
}

/**
 * Every run that has exactly this id, among the newest ones.
 * @param most how many are looked through; by age alone, since GitHub's clock is not ours
 */
export async function runsOfId(github: GitHub, id: string, most: number): Promise<readonly Run[]> {
  const found: Run[] = [];
  let seen = 0;
  for await (const run of github.runs()) {
    if (run.title === titleOf(id)) found.push(run);
    seen += 1;
    if (seen >= most) break;
  }
  return found;
}

/** The newest requests that are where it is wanted, the newest first. */
export async function requestsOf(
  github: GitHub,
  { limit, status }: Pick<ListInputs, 'limit' | 'status'>,
): Promise<readonly Run[]> {
  const found: Run[] = [];
  for await (const run of github.runs()) {
    if (found.length >= limit) break;
    if (idOf(run) !== undefined && isWanted(run, status)) found.push(run);
  }
  return found;
}

function isWanted(run: Run, wanted: ListInputs['status']): boolean {
  const isOver = run.status === 'completed';
  if (wanted === 'all') return true;
  if (wanted === 'over') return isOver;
  if (wanted === 'running') return run.status === 'in_progress';
  if (wanted === 'waiting') return !isOver && run.status !== 'in_progress';
  return isOver && run.conclusion === wanted;
}
