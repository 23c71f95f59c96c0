import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Role } from '../../core/record/role';
import { useServices } from '../kit/services';
import { arrangementOf } from './arrangement';
import { PANELS, type PaneTask } from './panels';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', minWidth: 0 },
  // One line at 320 px; with a larger text they take more.
  tabs: { flexWrap: 'wrap', flexShrink: 1, minWidth: 0 },
  more: {
    minWidth: '32px',
    flexShrink: 1,
    marginLeft: 'auto',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly role: Role | null;
  readonly shown: PaneTask;
  readonly onShow: (panel: PaneTask) => void;
  readonly onRole: (role: Role) => void;
}

/** One line of tabs for whose work it is; the other panels, and the other role, below a menu. */
export const PaneTabs = ({ role, shown, onShow, onRole }: Props): ReactElement => {
  const styles = useStyles();
  const { words, locale } = useServices();
  const { title, shell } = words.pane;
  const { tabs, more } = arrangementOf(role);
  const nameOf = (panel: PaneTask): string =>
    PANELS.find(({ id }) => id === panel)?.name[locale] ?? '';
  const others = (['department', 'secretariat'] as const).filter((other) => other !== role);
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
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            className={styles.more}
            appearance="subtle"
            size="small"
            menuIcon={null}
            aria-label={tabs.includes(shown) ? shell.more : `${shell.more}：${nameOf(shown)}`}
          >
            {tabs.includes(shown) ? '⋯' : `⋯ ${nameOf(shown)}`}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {more.map((id) => (
              <MenuItem key={id} onClick={() => onShow(id)}>
                {nameOf(id)}
              </MenuItem>
            ))}
            <MenuDivider />
            {others.map((other) => (
              <MenuItem key={other} onClick={() => onRole(other)}>
                {shell.switchRole(shell.role[other])}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
};
