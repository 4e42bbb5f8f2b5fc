import { sha256 } from '../core/files/files.ts';
import { isCredentialName } from '../core/secrets/environment.ts';
import { UserError } from '../core/errors.ts';
import { show } from '../core/runner/inputs.ts';
import type { Environment } from '../core/runner/host.ts';
import type { DockerfileWork, LegDefinition, PackerWork } from '../image/definition.ts';
import { fill, placeholdersOf } from '../image/placeholder.ts';
import type { Providers } from '../image/provider.ts';
import { recipeDigest } from './key/bake-key.ts';
import { matchesBuild } from './template/build-glob.ts';
import { groupedBy } from '../core/values.ts';
import { parentOf } from './files/disk.ts';
import { createDefaultFiles, type DefaultFiles } from './files/default-files.ts';
import { type Deposit, depositsOf } from './template/deposits.ts';
import { createDockerReader, type DockerReader } from './inputs/docker-inputs.ts';
import { type EnvironmentUse, environmentUsesOf } from './template/environment-uses.ts';
import { createFileDigests, type FileDigests } from './files/file-digests.ts';
import { filesOf, type FileSet, readFileSet } from './files/file-set.ts';
import { filledWork } from './key/filled-work.ts';
import { readInputGlobs } from './files/input-globs.ts';
import { readWrites, type Writes, writesOfLegs, writtenAbove } from './inputs/plan-writes.ts';
import { createPackerReader, type PackerInputs, type PackerReader } from './inputs/packer-inputs.ts';
import { dockerContent, packerContent, readableValues } from './key/recipe-content.ts';
import { readRepository, type Repository } from './files/repository.ts';
import { type Computed, scalar, UNKNOWN, unmarked } from './expression/computed.ts';
import { isOfMachine } from './reading/finder.ts';
import type { NamedBase } from './reading/named-bases.ts';
import type { Counted } from './reading/counted.ts';
import type { Doubt, Effect } from './reading/effect.ts';
import type { Build, Template, TemplateKind } from './template/template.ts';

export interface RecipesRequest {
  /** Absolute: the checkout, or a folder in one. */
  readonly repository: string;
  /** Whose builders' own options and bases are known. */
  readonly providers: Providers;
  /** For git, and for values that count. */
  readonly environment: Environment;
  /** Names of variables of the environment that the build gets to see, since somebody said so. */
  readonly passEnv?: readonly string[];
  /** Templates and Dockerfiles of all legs: none counts as an input of another leg by default. */
  readonly templates: readonly string[];
  /** The files that the legs were read from: they act through the legs. */
  readonly manifests: readonly string[];
  /** Globs of files that a target of the plan writes: they follow from images, so no image follows from them. */
  readonly written: readonly string[];
  /** All legs of the plan, or of it those that are at hand: what they write counts for none of the others. */
  readonly legs?: readonly LegDefinition[];
  /** What else is written, as `writes` of a plan tells it. */
  readonly writes?: readonly string[];
}

/** What makes an image, as far as it can be read without running or asking anything. */
export interface Recipe {
  /** `br2-…` */
  readonly recipe: string;
  readonly files: FileSet;
  /** The other parts, by readable name; a long value, or one that may be a secret, as `sha256:` and 12 digits. */
  readonly values: Readonly<Record<string, string>>;
  /** What lies outside the repository and cannot be told. None where `inputs` says which files count. */
  readonly unread: readonly Doubt[];
  /** Paths of which nothing is known before the bake: for them every file that git does not ignore counts. */
  readonly anything: readonly Doubt[];
  /** Tools that read their project, where that is the whole repository: all of it counts. */
  readonly wide: readonly Doubt[];
  /** Globs of what would count without those: lines for `inputs`. Empty where there are none. */
  readonly narrow: readonly string[];
  /** Those that will run. Of a Dockerfile, none. */
  readonly builds: readonly Pick<Build, 'name' | 'type'>[];
  readonly buildsKnown: boolean;
  readonly template: Template | undefined;
  /** Images that what will run starts from by a name: what is behind it now is no part of the recipe. */
  readonly bases: readonly NamedBase[];
  /** What its template asks of the environment, for variables that nothing else gives a value. */
  readonly environment: readonly EnvironmentUse[];
  /**
   * What its post-processors leave elsewhere.
   * @param late what is known by now of those placeholders that are filled in when the leg is baked
   */
  readonly depositsWith: (late: ReadonlyMap<string, string>) => readonly Deposit[];
}

export interface Recipes {
  /**
   * @param known values of placeholders that are still to be filled in; those that are known only when the leg is
   *   baked, and those of parent and source, stay names whatever it says
   * @param planned the files of the plan and their digests, when the leg is baked: what was not there then, and no path
   *   names, is not held against it
   * @throws UserError, and TemplateError where a template cannot be read
   */
  readonly recipeOf: (
    definition: LegDefinition,
    known: ReadonlyMap<string, string>,
    planned?: Planned,
  ) => Promise<Recipe>;
  /** What the legs of the request write, and what else it says is written: for the plan. */
  readonly writes: () => Promise<readonly string[]>;
}

type Planned = Readonly<Record<string, string>>;

interface Room {
  readonly request: RecipesRequest;
  readonly repository: Repository;
  readonly digests: FileDigests;
  readonly defaults: DefaultFiles;
  /** Of the same work the same, however often it is asked for. */
  readonly packer: PackerReader['inputsOf'];
  readonly docker: DockerReader;
  readonly legs: ReadonlyMap<string, LegDefinition>;
  readonly writes: () => Promise<Writes>;
  readonly sets: Map<string, Promise<FileSet>>;
  /** Numbers of the lists of files that sets are made of. */
  readonly lists: WeakMap<readonly string[], number>;
  readonly listsByFiles: Map<string, number>;
}

/** Reads the repository once for all legs of a plan; files, templates and whole sets of files are shared between them. */
export async function createRecipes(request: RecipesRequest): Promise<Recipes> {
  const repository = await readRepository(request.repository, request.environment);
  const digests = createFileDigests(repository.disk);
  const defaults = createDefaultFiles(repository, request);
  const packer = once(createPackerReader(repository, digests, defaults, request.providers));
  const legs = request.legs ?? [];
  let globs: Promise<readonly string[]> | undefined;
  const allGlobs = (): Promise<readonly string[]> => {
    globs ??= writesOfLegs(legs, (work) => packer(work, plainText)).then((found) => [
      ...new Set([...found, ...(request.writes ?? []), ...repository.ownOutput]),
    ]);
    return globs;
  };
  let writes: Promise<Writes> | undefined;
  const room: Room = {
    request,
    repository,
    digests,
    defaults,
    packer,
    docker: createDockerReader(repository),
    legs: new Map(legs.map((leg) => [leg.leg, leg])),
    writes: () => (writes ??= allGlobs().then(readWrites)),
    sets: new Map(),
    lists: new WeakMap(),
    listsByFiles: new Map(),
  };
  return {
    recipeOf: async (definition, known, planned) => {
      const work = filledWork(definition.work, known);
      return work.builder === 'packer'
        ? await packerRecipe(room, definition, work, planned)
        : await dockerRecipe(room, definition, work, planned);
    },
    writes: allGlobs,
  };
}

function once({ inputsOf }: PackerReader): PackerReader['inputsOf'] {
  const known = new WeakMap<PackerWork, Promise<PackerInputs>>();
  return (work, plain) => {
    const found = known.get(work) ?? inputsOf(work, plain);
    known.set(work, found);
    return found;
  };
}

async function packerRecipe(
  room: Room,
  definition: LegDefinition,
  work: PackerWork,
  planned: Planned | undefined,
): Promise<Recipe> {
  const inputs = await room.packer(work, plainText);
  const isSaid = isChosen(definition.inputs ?? []);
  if (!isSaid) refuseAbsent(inputs);
  const { counted } = inputs;
  const files = await setOf(room, ['packer', work.template, work['working-directory']], definition, {
    needed: counted.needed,
    loose: [counted.loose, ...inputs.named],
    brought: [counted.brought, ...(inputs.anything.length > 0 ? [room.defaults.all()] : [])],
    counted,
    always: inputs.always,
    defaults: () => room.defaults.of(inputs.folder, work.template),
    linksMayLeave: false,
    planned,
  });
  const environment = environmentUsesOf(inputs.template).filter(({ variable }) => inputs.given(variable) === undefined);
  const content = packerContent(definition, work, inputs, files.digest, passedValues(room, inputs, environment));
  const { template } = inputs;
  const builds = selected(template, work).map(({ name, type }) => ({ name, type }));
  return {
    recipe: recipeDigest(content),
    files,
    values: readableValues(content, inputs),
    unread: isSaid ? [] : [...inputs.outside, ...strayLinks(room.repository, files, inputs.counted.needed)],
    anything: isSaid ? [] : inputs.anything,
    wide: isSaid ? [] : inputs.wide,
    narrow: isSaid || inputs.anything.length + inputs.wide.length === 0 ? [] : narrowInputs(inputs),
    builds,
    buildsKnown: template.buildsKnown,
    template,
    bases: inputs.bases.filter(({ build }) => build === null || builds.some(({ name }) => name === build)),
    environment,
    depositsWith: (late) => {
      if (template.postProcessors.length === 0) return [];
      const valueOf = (name: string): Computed | undefined => {
        const own = Object.hasOwn(work.vars, name) ? work.vars[name] : undefined;
        if (own === undefined) return inputs.given(name);
        return placeholdersOf(own).every((one) => late.has(one)) ? scalar(fill(unmarked(own), late)) : UNKNOWN;
      };
      const except = work.except.flatMap((pattern) => plainText(pattern) ?? []);
      return depositsOf(template, builds, (name) => name !== '' && matchesAny(template.kind, except, name), valueOf);
    },
  };
}

async function dockerRecipe(
  room: Room,
  definition: LegDefinition,
  work: DockerfileWork,
  planned: Planned | undefined,
): Promise<Recipe> {
  const inputs = room.docker.inputsOf(work, plainText);
  const isSaid = isChosen(definition.inputs ?? []);
  if (!isSaid) refuseAbsent({ absent: inputs.absent, counted: undefined });
  const files = await setOf(room, ['dockerfile', work.file, work.context], definition, {
    needed: inputs.named,
    loose: [],
    brought: [],
    counted: undefined,
    always: inputs.always,
    defaults: () =>
      inputs.isOpen ? room.defaults.of(inputs.context, work.file).filter((path) => !inputs.ignores(path)) : [],
    linksMayLeave: true,
    planned,
  });
  const content = dockerContent(definition, work, files.digest);
  return {
    recipe: recipeDigest(content),
    files,
    values: readableValues(content),
    unread: isSaid ? [] : inputs.outside,
    anything: isSaid ? [] : inputs.anything,
    wide: [],
    narrow: [],
    builds: [],
    buildsKnown: true,
    template: undefined,
    bases: inputs.bases,
    environment: [],
    depositsWith: () => [],
  };
}

/**
 * Digests of the values that somebody passes on and the template reads: by `env`, or as PKR_VAR_name. A credential counts
 * by its name alone, as other secrets do.
 */
function passedValues(
  { request }: Room,
  { template, given }: Pick<PackerInputs, 'template' | 'given'>,
  uses: readonly EnvironmentUse[],
): Readonly<Record<string, string>> {
  const asked = new Set(uses.map(({ name }) => name));
  for (const { name } of template.variables) if (given(name) === undefined) asked.add(`PKR_VAR_${name}`);
  const counted = [...new Set(request.passEnv ?? [])].filter((name) => asked.has(name) && !isCredentialName(name));
  return Object.fromEntries(counted.sort().map((name) => [name, sha256(request.environment[name] ?? '')]));
}

interface SetRequest {
  /** Named where only a path can stand. */
  readonly needed: readonly string[];
  readonly loose: readonly (readonly string[])[];
  readonly brought: readonly (readonly string[])[];
  readonly counted: Pick<Counted, 'made' | 'isMade'> | undefined;
  readonly always: readonly string[];
  readonly defaults: () => readonly string[];
  readonly linksMayLeave: boolean;
  readonly planned: Planned | undefined;
}

/** Throws a UserError for a file that git tracks and a template names for certain, but that is not on disk. */
function refuseAbsent({ absent, counted }: { absent: Effect['absent']; counted: Counted | undefined }): void {
  const found = absent.find(({ path }) => counted?.isMade(path, true) !== true);
  if (found === undefined) return;
  throw absentFile(found.path, `${found.file}:${found.line} (${found.text})`);
}

/** @param by who names it */
function absentFile(path: string, by: string): UserError {
  return new UserError(
    `${by} names ${show(path)}, which git tracks, but which a sparse checkout leaves out. ` +
      `Add it to sparse-checkout of actions/checkout, or run git sparse-checkout add ${show(path)}.`,
  );
}

/** The same files of the same template are one set, read once and held once. */
async function setOf(
  room: Room,
  of: readonly string[],
  definition: LegDefinition,
  { needed, loose, ...request }: SetRequest,
): Promise<FileSet> {
  const { inputs, extras } = definition;
  const above = await writtenAbove(definition, room.legs, (work) => room.packer(work, plainText));
  // What a leg takes from one that it builds on counts by the key of that one.
  const own = (list: readonly string[]): readonly string[] => {
    if (above === undefined) return list;
    const left = list.filter((path) => room.repository.isTracked(path) || !above(path));
    return left.length === list.length ? list : left;
  };
  const asked = { ...request, needed: own(needed), loose: loose.map(own) };
  const all = [asked.needed, request.counted?.made ?? [], ...asked.loose, ...request.brought];
  const lists = all.map((list) => numberOf(room, list));
  const key = JSON.stringify([of, inputs, extras, asked.loose.length, lists]);
  const known = room.sets.get(key) ?? readSet(room, inputs ?? [], extras, asked);
  room.sets.set(key, known);
  return await known;
}

/** Lists of the same files have the same number. Most are one list, which is known without a look at its files. */
function numberOf({ lists, listsByFiles }: Room, list: readonly string[]): number {
  const known = lists.get(list);
  if (known !== undefined) return known;
  const files = JSON.stringify([...new Set(list)].sort());
  const number = listsByFiles.get(files) ?? listsByFiles.size;
  lists.set(list, number);
  listsByFiles.set(files, number);
  return number;
}

async function readSet(
  { repository, digests, defaults, ...room }: Room,
  inputs: readonly string[],
  extras: readonly string[],
  { needed, loose, brought, counted, always, linksMayLeave, planned, ...request }: SetRequest,
): Promise<FileSet> {
  const writes = await room.writes();
  const { chosen, excludes } = readInputGlobs(repository, inputs);
  const more = extras.flatMap((extra) => repository.find(extra)).flatMap((found) => filesOf(repository, found, false));
  const own = new Set(needed.filter((path) => !defaults.isWritten(path)));
  const counts = (path: string): boolean => {
    const isTracked = repository.isTracked(path);
    if (defaults.isWritten(path) || counted?.isMade(path, isTracked) === true) return false;
    return planned === undefined || isTracked || Object.hasOwn(planned, path);
  };
  const named = new Set([...own, ...[...loose.flat(), ...more].filter(counts)]);
  const others = new Set([...request.defaults(), ...brought.flat()].filter((path) => !named.has(path) && counts(path)));
  const isLeft = (path: string): boolean =>
    defaults.isTrace(path) || (!repository.isTracked(path) && (writes.names(path) || writes.fits(path)));
  for (const path of others) if (isLeft(path)) others.delete(path);
  const paths = chosen?.filter((path) => inputs.includes(path) || !isLeft(path)) ?? [...named, ...others];
  return await readFileSet(repository, digests, {
    paths,
    rewritten: (path) => others.has(path) && writes.names(path),
    planned,
    excludes,
    always,
    // Whoever says which files count can leave a link out.
    mayLeave: () => linksMayLeave || chosen === undefined,
    isWhole: (path) => own.has(path),
  });
}

/**
 * Links of a set that lead out of the repository, where nobody can tell what there will be. Of what git does not track only
 * those that are named: what else lies about may be anybody's.
 */
function strayLinks(repository: Repository, { files }: FileSet, needed: readonly string[]): readonly Doubt[] {
  const named = new Set(needed);
  const strays = Object.entries(files).flatMap(([path, content]) => {
    if (!content.startsWith('120000:') || (!repository.isTracked(path) && !named.has(path))) return [];
    return repository.find(path).flatMap((found) => (found.kind === 'outside' ? found.path : []));
  });
  return [...new Set(strays)].flatMap((file) => {
    const text = repository.disk.linkTarget(file);
    // What a template names in /tmp is the guest's mostly; a link leads to what is here.
    return isOfMachine(text) && !text.startsWith('/tmp') ? [] : { text, file, line: 1 };
  });
}

/** The template's folder, and what it names elsewhere: folders where several files of one count. */
function narrowInputs({ folder, template, counted, named, wide }: PackerInputs): readonly string[] {
  const own = folder === '' ? template.files.map(({ path }) => path) : [`${folder}/**`];
  const elsewhere = [
    ...counted.needed,
    ...counted.loose,
    ...(wide.length > 0 ? [] : counted.brought),
    ...named.flat(),
  ].filter((path) => folder === '' || !path.startsWith(`${folder}/`));
  const folders = [...groupedBy([...new Set(elsewhere)], parentOf)].flatMap(([parent, paths]) =>
    parent === '' || paths.length === 1 ? paths : [`${parent}/*`],
  );
  return [...new Set([...own, ...folders])].sort().slice(0, MOST_GLOBS);
}

/** A list that somebody reads. */
const MOST_GLOBS = 20;

function isChosen(inputs: readonly string[]): boolean {
  return inputs.some((glob) => !glob.startsWith('!'));
}

/** A pattern as the text that it stands for; undefined where that is known only when the leg is baked. */
function plainText(pattern: string): string | undefined {
  return placeholdersOf(pattern).length === 0 ? fill(pattern, new Map()) : undefined;
}

/** As selectBuilds does it, which also refuses what matches nothing. */
function selected({ kind, builds }: Template, { only, except }: PackerWork): readonly Build[] {
  const chosen = only.flatMap((pattern) => plainText(pattern) ?? '*');
  const left = except.flatMap((pattern) => plainText(pattern) ?? []);
  return builds.filter(
    ({ name }) => (chosen.length === 0 || matchesAny(kind, chosen, name)) && !matchesAny(kind, left, name),
  );
}

function matchesAny(kind: TemplateKind, patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => matchesBuild(kind, pattern, name));
}
