/** The id of a project; those of an old kind have the domain of their company before it. */
export const PROJECT = /^(?:[a-z0-9][a-z0-9.-]{0,60}:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/;
/** What Compute Engine takes as the name of a resource: nothing else becomes part of an address, or of a command. */
export const NAME = /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** `europe-west1-b`. */
export const ZONE = /^[a-z]{2,20}-[a-z]{2,30}\d{1,3}-[a-z]$/;

/** Where an image lies: it has no region of its own. */
export const GLOBAL = 'global';

/** What an id of an image says, as records and templates have it: `projects/P/global/images/N`, alone or as an address. */
export interface ImageName {
  readonly project: string;
  readonly name: string;
}

/** Undefined where it is no id of an image. */
export function readImageId(id: string): ImageName | undefined {
  const [, project, name] = /^(?:https:\/\/[a-z.]{1,60}\/compute\/v1\/)?projects\/([a-z0-9.:-]{1,100})\/global\/images\/([a-z0-9-]{1,63})$/.exec(id) ?? []; // prettier-ignore
  if (project === undefined || name === undefined || !PROJECT.test(project) || !NAME.test(name)) return undefined;
  return { project, name };
}

export function imageId({ project, name }: ImageName): string {
  return `projects/${project}/global/images/${name}`;
}

export function imagesPath(project: string): string {
  return `projects/${project}/global/images`;
}

export function zonePath(project: string, zone: string): string {
  return `projects/${project}/zones/${zone}`;
}

/** The last part of an address of a resource. */
export function lastOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}
