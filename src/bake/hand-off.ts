import type { Host } from '../core/runner/host.ts';
import { providerNamed, type Providers } from '../image/provider.ts';
import type { HandoffContext, HandoffInputs, HandoffKind, WantedImage } from '../image/provider-keep.ts';
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
  leg: { readonly slug: string; readonly key: string | null },
  images: readonly BakedImage[],
  legFolder: string,
): Promise<readonly BakedImage[]> {
  let sent = images;
  for (const { handOff } of providers) {
    if (handOff !== undefined) sent = await handOff.send(host, inputs, how, leg, sent, legFolder);
  }
  return sent;
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
