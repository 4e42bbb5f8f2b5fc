import { insideWorkspace } from '../core/files/paths.ts';
import type { Host } from '../core/runner/host.ts';
import type { DockerfileWork, PackerWork } from '../image/definition.ts';
import { providerNamed, type Providers } from '../image/provider.ts';
import type { HandoffContext, HandoffInputs, HandoffKind, SentLeg, WantedImage } from '../image/provider-keep.ts';
import type { BakedImage } from '../image/record.ts';

/** What the input `handoff` means for the images that need a way to other jobs. Throws a UserError. */
export function settleHandoff(providers: Providers, input: string, context: HandoffContext): HandoffKind {
  const ways = providers.flatMap(({ handOff }) => handOff ?? []).map(({ settle }) => settle(input, context));
  return ways[0] ?? { kind: 'none' };
}

/** Hands on the images of a leg that need it, and gives all of them. See `HandOff.send`. */
export async function sendImages(
  host: Host,
  providers: Providers,
  inputs: HandoffInputs,
  how: HandoffKind,
  leg: SentLeg,
  images: readonly BakedImage[],
  legFolder: string,
): Promise<readonly BakedImage[]> {
  let sent = images;
  for (const { handOff } of providers) {
    if (handOff !== undefined) sent = await handOff.send(host, inputs, how, leg, sent, legFolder);
  }
  return sent;
}

/** Where the builder of a planned leg runs: paths of its files are relative to it. Absolute. */
export function builderFolder({ workspace }: Pick<Host, 'workspace'>, work: PackerWork | DockerfileWork): string {
  return work.builder === 'packer'
    ? insideWorkspace('The working directory', workspace, workspace, work['working-directory'])
    : insideWorkspace('The build context', workspace, workspace, work.context);
}

/** By what an image of another leg is had here. See `HandOff.bring`. */
export async function bringImage(
  host: Host,
  providers: Providers,
  inputs: Pick<HandoffInputs, 'pass-env'>,
  buildRegistry: string | null,
  leg: WantedImage,
  image: BakedImage,
): Promise<string> {
  const handOff = providerNamed(image.provider, providers)?.handOff;
  return handOff === undefined ? image.id : handOff.bring(host, inputs, buildRegistry, leg, image);
}
