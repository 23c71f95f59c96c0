import { join } from 'node:path';
import type { TrialPage } from './trial-page';

/** Where pictures go; `npm run pictures` says docs/images. */
const FOLDER = process.env['SHINKO_PICTURES'];

/** Takes a picture of the guide anew, of the page or of the pane alone, where that is asked for. */
export const picture = async (
  { page }: Pick<TrialPage, 'page'>,
  name: string,
  of: 'page' | 'pane',
): Promise<void> => {
  if (!FOLDER) return;
  const taken = of === 'pane' ? page.locator('iframe') : page;
  await taken.screenshot({ path: join(FOLDER, `${name}.png`) });
};
