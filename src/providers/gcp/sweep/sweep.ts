import { steadyNow, waitFor } from '../../../core/clock.ts';
import { messageOf } from '../../../core/errors.ts';
import { type Leftover, unanswered } from '../../../image/leftover.ts';
import { markIn } from '../../../image/own-mark.ts';
import { isOtherBuild, type SweepRequest } from '../../../image/provider-bake.ts';
import { SweepFindings } from '../../clouds/findings.ts';
import { type ConnectGoogle, type Google } from '../cloud/connect.ts';
import { PROJECT } from '../cloud/paths.ts';
import { gcpArtifacts, idOf } from '../packer-output.ts';
import * as forms from './forms.ts';
import { type NotedInstance, readNoted } from './noted-instances.ts';
import { withMark } from './own-instances.ts';
import { type AskedInstance, askedInstances } from './ownership.ts';
import { type ProjectSweep, sweepDisks, sweepImages, sweepInstance } from './proven-sweep.ts';
import { listCandidates } from './unproven-sweep.ts';

/** A call gets this long: a runner that was cancelled does not wait. */
const CALL_MS = 15_000;
const TRIES = 4;
/** An instance that was just asked for is not in every list at once. */
const APPEARS_MS = 6000;
const AGAIN_MS = 1000;

/** What the sweep of Google Cloud takes of a bake. */
export type GoogleLeftovers = Omit<SweepRequest, 'temporary'>;

/**
 * Removes what Google itself ties to this bake, lists what it does not, and says where nobody looked. After a clean cancel, too:
 * Packer takes its instance away, but not the image that it was just making.
 */
export async function sweepGoogle(request: GoogleLeftovers, connect: ConnectGoogle): Promise<readonly Leftover[]> {
  const { words, environment, onFound, keepOnFailure, deadline, startedAt } = request;
  const builds = words.told('gcp').filter((one) => !isOtherBuild(one.build, request));
  const places = askedInstances(builds);
  if (places.length === 0) return [];
  const signal = AbortSignal.timeout(Math.max(0, deadline - steadyNow()));
  let google: Google;
  try {
    google = await connect(environment, { callMs: CALL_MS, tries: TRIES, signal });
  } catch (error) {
    return unasked(places, messageOf(error));
  }
  const { compute } = google;
  const named = [...request.regions, ...(google.project === null ? [] : [google.project])];
  const projects = [...new Set(named)].filter((one) => PROJECT.test(one));
  if (projects.length === 0)
    return unasked(places, 'neither the template nor the environment says in which project (GOOGLE_CLOUD_PROJECT)');
  const noted = readNoted(request.note);
  const kept = new Set([...words.artifacts.map(idOf), ...request.kept]);
  const found: Leftover[] = [];
  const swept: (ProjectSweep & { readonly isSeen: boolean })[] = [];
  for (const project of projects) {
    const tell = (one: Leftover): void => {
      found.push(one);
      onFound(one);
    };
    const findings = new SweepFindings({ isDry: keepOnFailure, tell });
    const what = `what this bake left in the project ${project}`;
    const seen = await findings.ask(what, `gcloud compute instances list --project ${project}`, async () => ({
      is: await compute.get(`projects/${project}`, forms.project),
    }));
    // Not to be taken for one without any leftovers.
    if (seen !== undefined && seen.is === undefined)
      for (const one of unasked(places, `these credentials see no project ${project}`)) tell(one);
    swept.push({ compute, project, deadline, startedAt, findings, isSeen: seen?.is !== undefined });
  }
  const seen = swept.filter(({ isSeen }) => isSeen);
  const marked = await markedInstances(request, places, seen, noted);
  const told = [...noted, ...marked];
  // Builds that share a mark share what has it.
  const own = [...new Map(told.map((one) => [one.id, one])).values()];
  // First what costs: Google goes on with it whatever becomes of this machine.
  for (const sweep of seen) for (const one of ofProject(own, sweep)) await sweepInstance(sweep, one);
  const disks = own.flatMap((one) => one.disks);
  for (const sweep of seen) await sweepImages(sweep, disks, kept);
  for (const sweep of seen) for (const one of ofProject(own, sweep)) await sweepDisks(sweep, one);
  const proven = new Set(own.map(({ id }) => id));
  // Where main was killed, Packer may have come to its end before anybody told it to stop.
  const reported = words.artifacts.filter(({ builderId }) => gcpArtifacts.builderIds.test(builderId)).length;
  for (const place of places.filter(({ build }) => told.every((one) => one.build !== build))) {
    const isImaging =
      reported < builds.length &&
      builds.some(({ build, hinted }) => build === place.build && hinted('imaging').size > 0);
    for (const sweep of seen) await listCandidates({ ...sweep, proven, isImaging }, place);
  }
  return found;
}

function ofProject(all: readonly NotedInstance[], { project }: ProjectSweep): readonly NotedInstance[] {
  return all.filter((one) => one.project === project);
}

/** Instances with the bake's mark that nobody noted: the bake's own process ended before it could. */
async function markedInstances(
  request: GoogleLeftovers,
  places: readonly AskedInstance[],
  sweeps: readonly ProjectSweep[],
  noted: readonly NotedInstance[],
): Promise<readonly NotedInstance[]> {
  const mark = markIn(request);
  if (mark === null) return [];
  const found = new Map<string, NotedInstance>();
  for (const place of places.filter(({ build }) => noted.every((one) => one.build !== build))) {
    for (const { compute, project, findings } of sweeps) {
      const show = `gcloud compute instances list --filter="labels.bakehouse_mark=${mark}" --project ${project}`;
      const at = { compute, projects: [project], place, startedAt: request.startedAt };
      const until = steadyNow() + (place.isMade ? 0 : APPEARS_MS);
      for (;;) {
        const seen = await findings.ask(`instances of this bake in ${place.zone}`, show, () => withMark(at, mark));
        for (const one of seen ?? []) found.set(one.id, one);
        if (seen === undefined || seen.length > 0 || steadyNow() >= until) break;
        await waitFor(AGAIN_MS);
      }
    }
  }
  return [...found.values()];
}

function unasked(places: readonly AskedInstance[], reason: string): readonly Leftover[] {
  return [...new Set(places.map(({ zone }) => zone))].map((zone) => ({
    kind: 'unknown',
    id: `instances, disks and images that this bake made on Google Cloud in ${zone}`,
    region: null,
    state: 'unchecked',
    reason: unanswered(reason),
    command: `gcloud compute instances list --filter="zone:${zone} AND description='New instance created by Packer'"`,
  }));
}
