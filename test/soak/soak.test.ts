import { soak } from './soak';

/** Only in the long run: it takes a browser and minutes. */
const inLongRun = process.env['SHINKO_RUNS'] === undefined ? it.skip : it;

inLongRun(
  'でたらめに 40 の仕事をしても、いまの状況は保存したブックの点検と同じで、誤りがない',
  async () => {
    const { looks, wrong } = await soak({
      operations: 40,
      seed: 7,
      every: 10,
      most: 900_000,
      onLook: () => undefined,
    });
    expect(wrong).toEqual([]);
    expect(looks).toHaveLength(4);
  },
  1_200_000,
);
