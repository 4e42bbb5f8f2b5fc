import type { Reuse } from '../image/definition.ts';
import type { BakeOptions } from './options.ts';
import type { SettledLeg } from './settled-leg.ts';

/** Whether an image of the same inputs is taken, and who says so, to begin an error with. */
export interface ChosenReuse {
  readonly reuse: Reuse;
  readonly said: string;
}

/** The input goes before what the image says. */
export function chosenReuse(
  inputs: Pick<BakeOptions, 'reuse'>,
  definition: Pick<SettledLeg['identity']['definition'], 'reuse'>,
): ChosenReuse {
  if (inputs.reuse !== '') return { reuse: inputs.reuse, said: `Input "reuse" is ${inputs.reuse}` };
  const { reuse = 'auto' } = definition;
  return { reuse, said: `The image says "reuse: ${reuse}"` };
}
