import { ageOf, type ChannelNeed } from '../../image/channel.ts';
import { type ChannelHistory, standsSince } from '../../image/channel-history.ts';
import type { BakedImage } from '../../image/record.ts';
import { type Scan, unscannedImage } from '../../image/scan.ts';

/** An image of a leg that is to stand in a channel. */
export interface NeedyImage {
  readonly leg: string;
  /** Whether the gate found that these very images passed their tests. */
  readonly isVerified: boolean;
  /** What its record says of a scan, or the history of a channel that it stood in. */
  readonly scan: Scan | undefined;
  readonly key: string | null;
  readonly images: readonly BakedImage[];
  /** Whether it stood in this very channel before: then it had all that is asked of it but what may change. */
  readonly stood: boolean;
}

export interface NeedContext {
  readonly channel: string;
  readonly histories: ReadonlyMap<string, ChannelHistory>;
  /** ms since the epoch. */
  readonly now: number;
}

/** What an image lacks of what a channel needs: whole sentences, each with what to do. */
export function unmetNeeds(
  needs: readonly ChannelNeed[],
  image: NeedyImage,
  { channel, histories, now }: NeedContext,
): readonly string[] {
  const because = (reason: string): string => `${image.leg} may not stand in the channel ${channel}: ${reason}`;
  return needs.flatMap((need): readonly string[] => {
    if (need === 'verify') {
      return image.isVerified
        ? []
        : [
            because(
              'nothing says that this very image passed its tests. Run kitchen-verify, and promote by its record.',
            ),
          ];
    }
    if (image.stood) return [];
    if (need === 'scan') return scanProblems(image).map(because);
    const history = histories.get(need.channel);
    const since = history === undefined ? undefined : standsSince(history, image.leg, image);
    if (since === undefined) {
      return [because(`it does not stand in the channel ${need.channel}. Promote it there first.`)];
    }
    const due = since + ageOf(need);
    if (due <= now) return [];
    return [
      because(
        `it stands in the channel ${need.channel} since ${new Date(since).toISOString()}, and must for ${need.age ?? ''}. Promote it from ${new Date(due).toISOString()} on.`,
      ),
    ];
  });
}

function scanProblems({ scan, images }: NeedyImage): readonly string[] {
  if (scan === undefined) {
    return [
      'its record tells of no scan. Scan the image, and name the record that says what came of it by the input "records".',
    ];
  }
  const told = `the scan by ${scan.by} at ${scan.at}`;
  if (scan.gate !== 'pass') return [`${told} did not let it pass. Mend the image, and bake it anew.`];
  const other = unscannedImage(scan, images);
  return other === undefined ? [] : [`${told} was not of its image ${other.id}. Scan that very image.`];
}
