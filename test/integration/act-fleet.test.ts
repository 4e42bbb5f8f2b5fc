// A fleet over three distros, four regions and three accounts, by the reusable workflows and a second engine, not ours: of six
// images, and in a thorough run of sixty. AWS is moto, where an account is that of the role that a session has. A stand-in
// assumes those roles, as aws-actions/configure-aws-credentials would with a token that only GitHub makes.
import { DescribeImagesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { actRepository, pinnedStrangers, runAct } from '../support/act.ts';
import { type PackerPart, requirePacker } from '../support/bake/packers.ts';
import { ACCOUNTS, type Fleet, type FleetLeg, fleetTemplate, makeFleet, REGIONS } from '../support/fleet/manifest.ts';
import { type Note, NOTE_SCRIPT, type Notes, SESSION_ACTION, takeNotes } from '../support/fleet/notes.ts';
import { requirePart } from '../support/peers/available.ts';
import { isMutating } from '../support/peers/aws-call.ts';
import { startCloud } from '../support/peers/cloud.ts';
import type { FaultProxy } from '../support/peers/fault-proxy.ts';
import { type Moto, sourceImages } from '../support/peers/moto.ts';
import { Run } from '../support/runner/run.ts';
import { isThorough } from '../support/thorough.ts';

const COUNT = isThorough ? 60 : 6;
const EVENT = { repository: { full_name: 'acme/images', default_branch: 'main' }, ref: 'refs/heads/main' };
const PASSWORD = 'correct-horse-battery';

const roleOf = (fleet: Fleet, account: (typeof ACCOUNTS)[number], name: string): string =>
  `arn:aws:iam::${fleet.numbers[account]}:role/${name}`;

function repositoryOf(fleet: Fleet, endpoint: string): Record<string, string> {
  const publish = ACCOUNTS.map(
    (account, index) => `  ${account}:
    ${index === 0 ? '' : `needs: ${ACCOUNTS[index - 1]}\n    `}permissions: { contents: read, id-token: write }
    uses: acme/bakehouse/.github/workflows/publish.yml@v1
    with:
      runs-on: ubuntu-latest
      plan-artifact: \${{ github.event.plan.artifact }}
      plan-digest: \${{ github.event.plan.digest }}
      only: "*/*/*/${account}"
      incomplete: skip
      version: 1.2.3
      aws-role: ${roleOf(fleet, account, 'publish')}
`,
  );
  return {
    'bakehouse.yml': fleet.manifest,
    'server.pkr.hcl': fleetTemplate(endpoint, sourceImages[0]?.ami_id ?? ''),
    'note.sh': NOTE_SCRIPT,
    'test.sh': `sh note.sh test
mkdir -p out
test -n "$BAKEHOUSE_INSTANCE_ID" || exit 1
echo '<testsuite name="server" tests="1"><testcase name="is up" classname="server"/></testsuite>' >out/junit.xml
`,
    '.github/actions/bakehouse-setup/action.yml': `
name: Set-up
description: The caller's own
runs:
  using: composite
  steps: [{ run: echo the set-up of the caller, shell: bash }]
`,
    '.github/workflows/images.yml': `
on: push
permissions: {}
jobs:
  images:
    permissions: { contents: read, id-token: write }
    uses: acme/bakehouse/.github/workflows/images.yml@v1
    with:
      runs-on: ubuntu-latest
      aws-plan-role: ${roleOf(fleet, 'dev', 'look')}
      build-registry: registry.example/builds
      registry-username: nobody
    secrets:
      credentials: \${{ secrets.CREDENTIALS }}
`,
    '.github/workflows/publish.yml': `on: push\npermissions: {}\njobs:\n${publish.join('')}`,
  };
}

interface There {
  readonly fleet: Fleet;
  readonly notes: Notes;
  readonly proxy: FaultProxy;
  readonly moto: Moto;
  /** A push, as of a new run, or of the run that is named. */
  readonly images: () => Promise<Went>;
  readonly publish: (of: Went) => Promise<Went>;
}

/** A run that went through, with what it asked AWS and what its steps noted. */
interface Went {
  readonly code: number | null;
  readonly said: string;
  readonly run: Run;
  readonly notes: readonly Note[];
  readonly calls: FaultProxy['calls'];
}

async function there(t: TestContext, packer: PackerPart, act: string): Promise<There | undefined> {
  const cloud = await startCloud(t);
  if (cloud === undefined) return undefined;
  const { moto, proxy } = cloud;
  const fleet = makeFleet(COUNT);
  const notes = await takeNotes(t);
  const workspace = await actRepository(t, repositoryOf(fleet, proxy.url));
  // No keys: whoever wants to ask AWS has to have a role.
  const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, ...nobody } = moto.environment(proxy.url);
  const go = async (workflow: string, run: Run, event: object): Promise<Went> => {
    notes.clear();
    proxy.clear();
    const { code, said } = await runAct(t, {
      act,
      files: {},
      again: { workspace, run },
      workflow: `.github/workflows/${workflow}.yml`,
      environment: { ...packer.environment, ...nobody, ...notes.environment },
      secrets: {
        CREDENTIALS: `OS_PASSWORD=${PASSWORD}\nFLEET_NOTES=${notes.environment['FLEET_NOTES']}\n`,
      },
      strangers: Object.fromEntries(pinnedStrangers().map((name) => [name, SESSION_ACTION])),
      event: { ...EVENT, ...event },
    });
    return { code, said, run, notes: notes.read(), calls: [...proxy.calls] };
  };
  return {
    fleet,
    notes,
    proxy,
    moto,
    images: async () => {
      const run = await Run.start();
      t.after(() => run[Symbol.asyncDispose]());
      return await go('images', run, {});
    },
    publish: async ({ said, run }) => {
      const [, artifact] = /Plan[^\n]*:: ?plan-artifact=(\S+)/.exec(said) ?? [];
      const [, digest] = /Plan[^\n]*:: ?digest=(sha256:\S+)/.exec(said) ?? [];
      return await go('publish', run, { plan: { artifact, digest } });
    },
  };
}

/** What the session of each role asked for; every call but the one that begins a session is signed by one. */
function callsByRole({ notes, calls }: Went): ReadonlyMap<string, FaultProxy['calls']> {
  const roles = new Map(notes.flatMap(({ kind, where, key }) => (kind === 'session' ? [[key, where] as const] : [])));
  const found = new Map<string, FaultProxy['calls'][number][]>();
  for (const call of calls) {
    if (call.action === 'AssumeRoleWithWebIdentity') continue;
    const role = roles.get(call.key);
    assert.ok(role !== undefined, `${call.action} in ${call.region} is signed by a session of a role`);
    found.set(role, [...(found.get(role) ?? []), call]);
  }
  return found;
}

/** By leg, the calls that the job of the leg made: its bake says which key it has. */
function callsByLeg({ notes, calls }: Went): ReadonlyMap<string, FaultProxy['calls']> {
  const legs = new Map(notes.flatMap(({ where, leg, key }) => (where === 'bake/main' ? [[key, leg] as const] : [])));
  const found = new Map<string, FaultProxy['calls'][number][]>([...legs.values()].map((leg) => [leg, []]));
  for (const call of calls) found.get(legs.get(call.key) ?? '')?.push(call);
  return found;
}

function assertOwnRoles({ legs }: Fleet, went: Went): void {
  const sessions = new Map(went.notes.flatMap((note) => (note.kind === 'session' ? [[note.key, note] as const] : [])));
  const bakes = went.notes.filter(({ where }) => where === 'bake/main');
  assert.equal(new Set(bakes.map(({ key }) => key)).size, bakes.length, 'each job has a session of its own');
  for (const { where, leg: id, key } of went.notes) {
    if (!/^(?:bake|kitchen-verify)\//.test(where)) continue;
    const leg = legs.find((one) => one.leg === id);
    const session = sessions.get(key);
    assert.equal(session?.where, leg?.role, `${where} of ${id}`);
    assert.equal(session?.names[0], leg?.region, `${where} of ${id}`);
  }
  for (const [id, calls] of callsByLeg(went)) {
    const { region } = legs.find((one) => one.leg === id) ?? {};
    for (const call of calls.filter(({ service }) => service === 'ec2')) assert.equal(call.region, region, id);
  }
}

/** What a step finds: the session of a role, and the lines that the caller gave as `credentials`. */
type Finds = 'session' | 'credentials';

function findsOf({ names }: Note): readonly Finds[] {
  const has = (...wanted: readonly string[]): boolean => wanted.some((name) => names.includes(name));
  return [
    ...(has('AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN') ? (['session'] as const) : []),
    ...(has('OS_PASSWORD', 'BAKEHOUSE_CREDENTIALS', 'INPUT_CREDENTIALS') ? (['credentials'] as const) : []),
  ];
}

/** Every step that there is, by how its note begins. A step that is not here is a failure of the test. */
const STEPS: readonly (readonly [what: string, note: RegExp, finds: readonly Finds[]])[] = [
  ['the set-up of Packer', /^action setup-packer\//, []],
  ['the bake', /^action bake\//, ['session', 'credentials']],
  ['the tests', /^action kitchen-verify\//, ['session', 'credentials']],
  ['a provisioner of the template', /^script provisioner/, ['session', 'credentials']],
  ['the script of the tests', /^script test/, ['session', 'credentials']],
  ['publishing', /^action publish-image\//, ['session']],
  ["the caller's set-up", /^shell echo the set-up of the caller/, ['session', 'credentials']],
  ['what hides the credentials', /^shell shopt -s nocasematch/, ['credentials']],
  ['what says when the session ends', /^shell form=/, []],
  ['what forgets the region', /^shell printf '%s\\n' AWS_REGION=/, []],
  ['the login', /^shell if \[ -z "\$(?:REPOSITORY|REGISTRY)"/, []],
  ['what assumes the role', /^shell node "\$FLEET_SESSION"/, []],
  ['the job Result', /^shell (?:case " \$RESULTS "|echo "::error title=No plan)/, []],
];

function assertCredentials({ notes }: Went, wanted: readonly string[]): void {
  const seen = new Set<string>();
  // The job that plans has the session that looks, and the one that collects has nothing; both run the action plan.
  const plans = notes.filter(({ where }) => where === 'plan/main').map(findsOf);
  if (plans.length > 0) assert.deepEqual(plans, [['session'], []]);
  for (const note of notes) {
    if (note.kind === 'session' || note.where === 'plan/main') continue;
    const text = `${note.kind} ${note.where}`;
    const [what, , finds] = STEPS.find(([, begins]) => begins.test(text)) ?? assert.fail(`an unknown step: ${text}`);
    assert.deepEqual(findsOf(note), finds, `${what}: ${text}`);
    seen.add(what);
  }
  for (const what of wanted) assert.ok(seen.has(what), `${what} was seen`);
}

interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** A client's credentials in an account, to look at it from outside. */
async function visitor(
  moto: Moto,
  number: string,
): Promise<{ region: string; endpoint: string; credentials: Session }> {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = moto.environment();
  const sts = new STSClient({
    region: 'us-east-1',
    endpoint: moto.url,
    credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
  });
  const role = new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${number}:role/visitor`, RoleSessionName: 'visitor' });
  const { Credentials: given } = await sts.send(role);
  const {
    AccessKeyId: accessKeyId = '',
    SecretAccessKey: secretAccessKey = '',
    SessionToken: sessionToken = '',
  } = given ?? {};
  return {
    region: 'us-east-1',
    endpoint: moto.url,
    credentials: { accessKeyId, secretAccessKey, sessionToken },
  };
}

/** Ids of verified images by leg, in the accounts where they lie; and those that the names of consumers point to, by image. */
async function found({ fleet, moto }: There): Promise<{
  readonly images: ReadonlyMap<string, string>;
  readonly pointed: ReadonlyMap<string, string>;
}> {
  const images = new Map<string, string>();
  const pointed = new Map<string, string>();
  for (const account of ACCOUNTS) {
    const options = await visitor(moto, fleet.numbers[account]);
    for (const region of REGIONS) {
      const ec2 = new EC2Client({ ...options, region });
      const { Images = [] } = await ec2.send(new DescribeImagesCommand({ Owners: ['self'] }));
      for (const { ImageId = '', Tags = [] } of Images) {
        const tags = new Map(Tags.map(({ Key = '', Value = '' }) => [Key, Value]));
        if (!tags.has('bakehouse:verified')) continue;
        const leg = tags.get('bakehouse:leg') ?? '';
        assert.ok(leg.endsWith(`/${region}/${account}`), `${leg} is in ${region} of ${account}`);
        assert.ok(!images.has(leg), `${leg} is there once`);
        images.set(leg, ImageId);
      }
      const ssm = new SSMClient({ ...options, region });
      for (let token: string | undefined, more = true; more; more = token !== undefined) {
        const asked = new GetParametersByPathCommand({ Path: '/images', ...(token && { NextToken: token }) });
        const { Parameters = [], NextToken } = await ssm.send(asked);
        for (const { Name = '', Value = '' } of Parameters) pointed.set(Name.replace('/images/', ''), Value);
        token = NextToken;
      }
    }
  }
  return { images, pointed };
}

const mutations = ({ calls }: Went): FaultProxy['calls'] => calls.filter((call) => call.reached && isMutating(call));

/** What a run came to in figures, for people. */
function figures(what: string, went: Went, seconds: number): string {
  const sum = new Map<string, number>();
  for (const [role, calls] of callsByRole(went)) {
    const name = role.replace(/^.*\/(\w+).*$/, '$1');
    sum.set(name, (sum.get(name) ?? 0) + calls.length);
  }
  const jobs = new Set(went.notes.filter(({ where }) => /^(?:bake|plan|publish-image)\/main$/.test(where)));
  return `${what}: ${Math.round(seconds)} s, ${jobs.size} jobs, ${went.calls.length} calls of which ${mutations(went).length} change something (${[...sum].map(([name, count]) => `${name} ${count}`).join(', ')})`;
}

describe('a fleet', () => {
  it(`of ${COUNT} images over 3 distros, 4 regions and 3 accounts, of which one fails`, async (t) => {
    const packer = requirePacker(t, 'packer-current');
    const act = requirePart(t, 'act');
    if (packer === undefined || act === undefined) return;
    const made = await there(t, packer, act.act);
    if (made === undefined) return;
    const { fleet, notes, images, publish } = made;
    const timed = async (what: string, go: () => Promise<Went>): Promise<Went> => {
      const began = Date.now();
      const went = await go();
      t.diagnostic(`figure: ${figures(what, went, (Date.now() - began) / 1000)}`);
      assert.ok(!went.said.includes(PASSWORD), 'no credential is in the log');
      return went;
    };
    const broken = fleet.legs.findLast(({ account }) => account === 'vault') ?? assert.fail();
    const good = fleet.legs.filter((leg) => leg !== broken);
    const ids = (legs: readonly FleetLeg[]): readonly string[] => legs.map(({ leg }) => leg).toSorted();
    const byImage = (all: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
      new Map(sorted([...all].map(([leg, id]) => [leg.split('/')[0] ?? '', id] as const)));

    // One fails: the run is red, and all others are baked and tested.
    notes.fail(broken.image, true);
    const first = await timed('first run', images);
    assert.equal(first.code, 1, first.said);
    assert.match(first.said, new RegExp(`1 of ${COUNT} legs failed: ${broken.leg}`));
    assert.deepEqual(ids(good), [...(await found(made)).images.keys()].toSorted(), first.said);
    assert.deepEqual([...callsByLeg(first).keys()].toSorted(), ids(fleet.legs));
    assertOwnRoles(fleet, first);
    assertCredentials(
      first,
      STEPS.map(([what]) => what).filter((what) => !['publishing', 'the job Result'].includes(what)),
    );

    // What is good is published, and the rest is named.
    const published = await timed('first publishing', () => publish(first));
    assert.equal(published.code, 1, published.said);
    assert.match(published.said, new RegExp(`${broken.image}\\b[^\\n]*kept back|kept back[^\\n]*${broken.image}\\b`));
    const afterFirst = await found(made);
    assert.deepEqual(sorted([...afterFirst.pointed]), [...byImage(afterFirst.images)]);
    assert.equal(afterFirst.pointed.size, COUNT - 1);
    assert.deepEqual(
      [...callsByRole(published).keys()].toSorted(),
      ACCOUNTS.map((account) => roleOf(fleet, account, 'publish')).toSorted(),
    );
    assertCredentials(published, ['publishing', 'what assumes the role']);

    // Whatever made it fail is mended: nothing but that image is baked, tested and published.
    notes.fail(broken.image, false);
    const second = await timed('second run', images);
    assert.equal(second.code, 0, second.said);
    const changed = [...callsByLeg(second)].filter(([, calls]) => calls.some(isMutating)).map(([leg]) => leg);
    assert.deepEqual(changed, [broken.leg], second.said);
    assert.equal(mutations(second).length, callsByLeg(second).get(broken.leg)?.filter(isMutating).length);
    // Legs of the account that the plan may look into have no job.
    const jobs = fleet.legs.filter(({ account }) => account !== 'dev');
    assert.deepEqual([...callsByLeg(second).keys()].toSorted(), ids(jobs));
    assertOwnRoles(fleet, second);
    assertCredentials(second, ['the job Result']);
    const afterSecond = await found(made);
    assert.deepEqual([...afterSecond.images.keys()].toSorted(), ids(fleet.legs));
    for (const [leg, id] of afterFirst.images) assert.equal(afterSecond.images.get(leg), id, leg);
    const whole = await timed('second publishing', () => publish(second));
    assert.equal(whole.code, 0, whole.said);
    const { pointed } = await found(made);
    assert.deepEqual(sorted([...pointed]), [...byImage(afterSecond.images)]);
    assert.deepEqual(
      mutations(whole).filter(({ action }) => action === 'PutParameter').length,
      1,
      'one name is pointed to an image',
    );

    if (!isThorough) return;

    // Then nothing is left to do.
    const third = await timed('third run', images);
    assert.equal(third.code, 0, third.said);
    assert.deepEqual(mutations(third), []);
    const last = await timed('third publishing', () => publish(third));
    assert.equal(last.code, 0, last.said);
    assert.deepEqual(mutations(last), []);
  });
});

function sorted(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return pairs.toSorted(([a], [b]) => a.localeCompare(b));
}
