// What the report of a run costs by the number of images: the page is to grow with them and no faster.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { atMost, median, type Row } from './rows.ts';
import type { Bench } from './machine.ts';

const script = fileURLToPath(new URL('report-page.ts', import.meta.url));
const drawn = z.object({ seconds: z.number(), bytes: z.number() });
const FEW = 1000;
const MANY = 10_000;

export async function reportRows({ turns, plain }: Bench): Promise<readonly Row[]> {
  const draw = (count: number): z.infer<typeof drawn> =>
    drawn.parse(JSON.parse(execFileSync(process.execPath, [script, String(count)], { encoding: 'utf8', env: plain })));
  const few: number[] = [];
  const many: number[] = [];
  let sizes = { few: 0, many: 0 };
  for (let turn = 0; turn < turns; turn += 1) {
    const [a, b] = [draw(FEW), draw(MANY)];
    few.push(a.seconds);
    many.push(b.seconds);
    sizes = { few: a.bytes, many: b.bytes };
  }
  const [f, m] = [median(few), median(many)];
  const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    {
      short: 'report, ten times the images',
      what: `report of a run of 1,000 and of 10,000 images, one in a hundred failed (median of ${turns})`,
      figure: `${f.toFixed(2)} s and ${mb(sizes.few)}, ${m.toFixed(2)} s and ${mb(sizes.many)}: ${(m / f).toFixed(1)}× the processor time for ten times the images`,
      bars: [atMost(m / f, 12, '×')],
    },
  ];
}
