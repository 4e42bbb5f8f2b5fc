// The picture of bench/results.json: what is as long as the plain program's, or as the bar allows, ends at a line.
import { type BenchResults, barText, isMet, measuredText, type Row, shareOf, tightest } from './rows.ts';

interface Line {
  readonly label: string;
  /** 1 is the line. */
  readonly share: number;
  /** Where its bar is; undefined where that is the line itself, or it has none. */
  readonly allowed: number | undefined;
  readonly isMet: boolean;
  readonly told: string;
}

const WIDTH = 960;
const LEFT = 250;
const RIGHT = 250;
const ROW = 24;
const BAR = 12;
/** What is longer is cut there, and told as a number. */
const MOST = 2.5;

const STYLE = `
text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328; }
.head { font-weight: 600; }
.told, .small { fill: #59636e; font-size: 12px; }
.ground { fill: #ffffff; }
.met { fill: #0969da; }
.missed { fill: #bc4c00; }
.line { stroke: #59636e; }
.allowed { stroke: #1f2328; stroke-width: 2; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc; }
  .told, .small { fill: #9198a1; }
  .ground { fill: #0d1117; }
  .met { fill: #4493f8; }
  .missed { fill: #db6d28; }
  .line { stroke: #9198a1; }
  .allowed { stroke: #f0f6fc; }
}
`;

/** An SVG that needs nothing else, for light and dark; the same results make the same text. */
export function performancePlot({ parts }: BenchResults): string {
  const rows = parts.flatMap((part) => part.rows);
  const groups = [
    {
      head: 'Time against the plain program: the line is as long as that takes',
      lines: rows.flatMap(peerLine),
    },
    { head: 'Against the bar: the line is all that it allows', lines: rows.flatMap(barLine) },
  ].filter(({ lines }) => lines.length > 0);
  const most = Math.min(MOST, Math.max(1.25, ...groups.flatMap(({ lines }) => lines.map(({ share }) => share))));
  const scale = (share: number): number => LEFT + (Math.min(share, most) / most) * (WIDTH - LEFT - RIGHT);
  let y = 20;
  const body: string[] = [];
  for (const { head, lines } of groups) {
    body.push(textAt(16, y + 4, head, 'head'));
    y += 18;
    const top = y;
    for (const line of lines) {
      body.push(...drawn(line, y, scale));
      y += ROW;
    }
    body.push(`<path class="line" d="M${fixed(scale(1))} ${top - 2}V${y - 4}"/>`);
    y += 22;
  }
  body.push(
    textAt(16, y, 'Blue: the bar is met. Orange: it is missed. A short upright stroke: where the bar is.', 'small'),
  );
  const height = y + 16;
  const title = 'Measured times against plain programs and bars';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${title}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${WIDTH}" height="${height}" rx="6"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function drawn(
  { label, share, allowed, isMet: met, told }: Line,
  y: number,
  scale: (share: number) => number,
): string[] {
  const at = y + (ROW - BAR) / 2 - 4;
  const width = Math.max(1, scale(share) - LEFT);
  const color = met ? 'met' : 'missed';
  return [
    `<text x="${LEFT - 10}" y="${at + BAR - 2}" text-anchor="end">${escaped(label)}</text>`,
    `<rect class="${color}" x="${LEFT}" y="${at}" width="${fixed(width)}" height="${BAR}"/>`,
    ...(allowed === undefined ? [] : [`<path class="allowed" d="M${fixed(scale(allowed))} ${at - 3}v${BAR + 6}"/>`]),
    textAt(WIDTH - RIGHT + 10, at + BAR - 2, told, 'told'),
  ];
}

function peerLine({ short, peer, bars }: Row): readonly Line[] {
  if (peer === undefined) return [];
  const { theirs, ours } = peer;
  const [bar] = bars;
  const allowed =
    bar === undefined
      ? undefined
      : bar.unit === '×'
        ? bar.most
        : bar.unit === '+s'
          ? (theirs + (bar.most ?? 0)) / theirs
          : bar.unit === '%'
            ? 100 / (bar.least ?? 100)
            : undefined;
  const told = `${seconds(ours)}, plain ${seconds(theirs)}: ${(ours / theirs).toFixed(2)}×`;
  return [{ label: short, share: ours / theirs, allowed, isMet: bars.every(isMet), told }];
}

function barLine({ short, peer, bars }: Row): readonly Line[] {
  const bar = tightest(bars);
  if (peer !== undefined || bar === undefined) return [];
  const told = `${measuredText(bar)} (${barText(bar)})`;
  return [{ label: short, share: shareOf(bar), allowed: undefined, isMet: isMet(bar), told }];
}

function textAt(x: number, y: number, text: string, kind: string): string {
  return `<text class="${kind}" x="${x}" y="${y}">${escaped(text)}</text>`;
}

function seconds(amount: number): string {
  return `${amount.toFixed(amount < 10 ? 2 : 1)} s`;
}

function fixed(amount: number): string {
  return amount.toFixed(1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
