import { useCallback, useState } from 'react';
import type { WorkbookFailure } from '../../app/ports/workbook';
import { createSelection, type Selection } from './selection';
import { useServices } from './services';
import { useTurnedTo } from './use-turned-to';

/** Where the person is in the workbook, and a look at it for an Excel that does not tell. */
export interface FollowedSelection {
  readonly selection: Selection;
  /** Asked for by a person; answers why it is not known. */
  readonly lookAtSelection: () => Promise<WorkbookFailure | null>;
}

/** Follows the selected cell as far as Excel tells of it, and looks whenever a person turns to the pane. */
export const useSelection = (): FollowedSelection => {
  const { workbook } = useServices();
  const [selection] = useState(createSelection);
  const look = useCallback(
    async (isQuiet: boolean): Promise<WorkbookFailure | null> => {
      const before = selection.place();
      const found = await workbook.selection({ isQuiet });
      if (!found.ok) return found.failure;
      // What Excel told of meanwhile is newer.
      if (selection.place() === before) selection.select(found.value);
      return null;
    },
    [workbook, selection],
  );
  const lookQuietly = useCallback(async (): Promise<void> => void (await look(true)), [look]);
  useTurnedTo(lookQuietly);
  const lookAtSelection = useCallback(() => look(false), [look]);
  return { selection, lookAtSelection };
};
