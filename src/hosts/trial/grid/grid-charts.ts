import {
  SheetExtension,
  SpreadsheetExtensionRegistry,
  type SpreadsheetSkeleton,
  type UniverRenderingContext,
} from '@univerjs/engine-render';
import type { IScale } from '@univerjs/core';
import { columnLetters, type Area } from '../../../core/grid/grid';
import type { HostChart } from '../../../excel-host';

const FRAME = { fill: '#FFFFFF', line: '#7F7F7F', words: '#262626', note: '#595959' } as const;
const EDGE = 10;
const LINE_HEIGHT = 18;

const address = ({ top, left, bottom, right }: Area): string =>
  `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;

/** What the frame of a chart says: its title, and the cells that it follows. */
export const frameLines = ({ title, source }: Pick<HostChart, 'title' | 'source'>) =>
  [title, address(source)] as const;

/** Draws the place of a chart over its cells, for the grid has none. */
const drawFrame = (
  context: UniverRenderingContext,
  skeleton: SpreadsheetSkeleton,
  chart: HostChart,
): void => {
  const { top, left, bottom, right } = chart.place;
  const from = skeleton.getCellWithCoordByIndex(top, left, false);
  const to = skeleton.getCellWithCoordByIndex(bottom, right, false);
  const [width, height] = [to.endX - from.startX, to.endY - from.startY];
  context.save();
  context.fillStyle = FRAME.fill;
  context.fillRect(from.startX, from.startY, width, height);
  context.strokeStyle = FRAME.line;
  context.setLineDash([4, 3]);
  context.strokeRect(from.startX + 2, from.startY + 2, width - 4, height - 4);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  frameLines(chart).forEach((line, index) => {
    context.font = index === 0 ? 'bold 13px sans-serif' : '12px sans-serif';
    context.fillStyle = index === 0 ? FRAME.words : FRAME.note;
    const y = from.startY + height / 2 + (index - 0.5) * LINE_HEIGHT;
    context.fillText(line, from.startX + width / 2, y, Math.max(EDGE, width - 2 * EDGE));
  });
  context.restore();
};

/** Shows frames where sheets have charts; to be called before the grid makes its first sheet. */
export const showChartFrames = (chartsOf: (sheetId: string) => readonly HostChart[]): void => {
  class ChartFrames extends SheetExtension {
    override uKey = 'ShinkoChartFrames';
    // Over what cells hold.
    protected override Z_INDEX = 90;

    override draw(
      context: UniverRenderingContext,
      _scale: IScale,
      skeleton: SpreadsheetSkeleton,
    ): void {
      const id = skeleton.worksheet?.getSheetId();
      if (id === undefined) return;
      for (const chart of chartsOf(id)) drawFrame(context, skeleton, chart);
    }
  }
  SpreadsheetExtensionRegistry.add(ChartFrames);
};
