import type { TrialPage } from '../browser/trial-page';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  /** Microseconds. */
  readonly timeDeltas?: readonly number[];
}

/** Scripts of the pane's frame: Shinko and Office.js, with the Excel that they call. */
const paneScripts = async ({ page }: TrialPage): Promise<ReadonlySet<string>> => {
  const frames = page.frames().filter((frame) => frame.parentFrame() !== null);
  const loaded = await Promise.all(
    frames.map((frame) =>
      frame.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    ),
  );
  return new Set(loaded.flat().filter((name) => name.endsWith('.js')));
};

/** How long the pane's scripts ran without a break, each time, in milliseconds. */
const stretchesOf = (
  { nodes, samples = [], timeDeltas = [] }: Profile,
  scripts: ReadonlySet<string>,
): readonly number[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Set<number>();
  const walk = (id: number, isInside: boolean): void => {
    const node = byId.get(id)!;
    const isOwn = isInside || scripts.has(node.callFrame.url);
    if (isOwn) own.add(id);
    for (const child of node.children ?? []) walk(child, isOwn);
  };
  walk(nodes[0]!.id, false);
  const stretches: number[] = [];
  let open = 0;
  samples.forEach((id, index) => {
    if (own.has(id)) open += (timeDeltas[index + 1] ?? 0) / 1000;
    else if (open > 0) {
      stretches.push(open);
      open = 0;
    }
  });
  return stretches;
};

/** Stretches of the pane's scripts while something runs, in milliseconds. */
export const paneStretches = async (
  trial: TrialPage,
  work: () => Promise<void>,
): Promise<readonly number[]> => {
  const { page } = trial;
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return stretchesOf(profile as Profile, await paneScripts(trial));
};
