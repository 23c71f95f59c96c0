import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { Suspense, type ReactElement } from 'react';
import { lazyAgain } from '../kit/lazy-again';
import { useServices } from '../kit/services';
import { arrangementOf, type PaneTabsProps } from './arrangement';
import { PANELS, type PaneTask } from './panels';

// Menus are heavy, and not needed to paint the pane.
const PaneMenu = lazyAgain(async () => (await import('./PaneMenu')).PaneMenu);

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', minWidth: 0 },
  // One line at 320 px; with a larger text they take more.
  tabs: { flexWrap: 'wrap', flexShrink: 1, minWidth: 0 },
});

/** One line of tabs for whose work it is; the other panels, and the other role, below a menu. */
export const PaneTabs = ({ role, shown, onShow, onRole }: PaneTabsProps): ReactElement => {
  const styles = useStyles();
  const { words, locale } = useServices();
  const { title } = words.pane;
  const { tabs } = arrangementOf(role);
  const nameOf = (panel: PaneTask): string =>
    PANELS.find(({ id }) => id === panel)?.name[locale] ?? '';
  return (
    <div className={styles.root}>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tabs.includes(shown) ? shown : null}
        onTabSelect={(_, data) => onShow(data.value as PaneTask)}
        aria-label={title}
      >
        {tabs.map((id) => (
          <Tab key={id} value={id}>
            {nameOf(id)}
          </Tab>
        ))}
      </TabList>
      <Suspense fallback={null}>
        <PaneMenu role={role} shown={shown} onShow={onShow} onRole={onRole} />
      </Suspense>
    </div>
  );
};
