import type { Words } from './ja';

export const enPane: Words['pane'] = {
  title: 'Shinko progress sheets',
};
