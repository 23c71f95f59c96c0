/** What is drawn: a value for each of some sizes. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [size: number, value: number])[];
}

const [WIDTH, HEIGHT] = [680, 376];
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 180, 56, 48];
const COLOURS = ['#0f6cbd', '#c50f1f', '#107c10', '#8764b8', '#ca5010', '#038387'];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A round number not below another. */
const roundUp = (value: number): number => {
  const unit = 10 ** Math.floor(Math.log10(Math.max(value, 1e-9)));
  return [1, 2, 4, 5, 10].map((factor) => factor * unit).find((round) => round >= value)!;
};

/** A line chart in SVG: sizes to the right, values upwards, both from 0, so that what grows evenly is straight. */
export const plot = (
  title: string,
  [sizeName, valueName]: readonly [string, string],
  lines: readonly Line[],
): string => {
  const all = lines.flatMap(({ points }) => points);
  const [right, top] = [
    roundUp(Math.max(...all.map(([size]) => size))),
    roundUp(Math.max(...all.map(([, value]) => value))),
  ];
  const x = (size: number): number => LEFT + (size / right) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const text = (at: readonly [number, number], words: string, more = ''): string =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}"${more}>${escaped(words)}</text>`;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const [height, across] = [y(part * top), x(part * right)];
    const label = Number((part * top).toPrecision(3)).toLocaleString('en-US');
    return [
      `<path d="M${LEFT} ${height.toFixed(1)}H${WIDTH - RIGHT}" stroke="#ddd"/>`,
      text([LEFT - 6, height + 4], label, ' text-anchor="end"'),
      text(
        [across, HEIGHT - BOTTOM + 18],
        Math.round(part * right).toLocaleString('en-US'),
        ' text-anchor="middle"',
      ),
    ].join('');
  });
  const drawn = lines.map(({ name, points }, index) => {
    const colour = COLOURS[index % COLOURS.length]!;
    const path = points.map(([size, value]) => `${x(size).toFixed(1)} ${y(value).toFixed(1)}`);
    const dots = points.map(
      ([size, value]) =>
        `<circle cx="${x(size).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3" fill="${colour}"/>`,
    );
    const legend = text([WIDTH - RIGHT + 12, TOP + 12 + index * 20], name, ` fill="${colour}"`);
    return `<path d="M${path.join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${legend}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text([LEFT, 20], title, ' font-size="14"'),
    text([(LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8], sizeName, ' text-anchor="middle"'),
    text([8, TOP - 16], valueName),
    ...grid,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
};

/** How near a line is to a straight one: the share of its rise (R²) that the best straight line explains, 1 where it is straight. */
export const straightnessOf = ({ points }: Line): number => {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [size, value] = [
    mean(points.map((point) => point[0])),
    mean(points.map((point) => point[1])),
  ];
  const product = (left: 0 | 1, right: 0 | 1): number =>
    mean(points.map((p) => (p[left] - [size, value][left]!) * (p[right] - [size, value][right]!)));
  return product(0, 1) ** 2 / (product(0, 0) * product(1, 1));
};
