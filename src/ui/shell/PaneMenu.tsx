import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useServices } from '../kit/services';
import { arrangementOf, type PaneTabsProps } from './arrangement';
import { PANELS, type PaneTask } from './panels';

const useStyles = makeStyles({
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

/** The panels without a tab, and the other role. */
export const PaneMenu = ({ role, shown, onShow, onRole }: PaneTabsProps): ReactElement => {
  const styles = useStyles();
  const { words, locale } = useServices();
  const { shell } = words.pane;
  const { tabs, more } = arrangementOf(role);
  const nameOf = (panel: PaneTask): string =>
    PANELS.find(({ id }) => id === panel)?.name[locale] ?? '';
  const others = (['department', 'secretariat'] as const).filter((other) => other !== role);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className={styles.more}
          appearance="subtle"
          size="small"
          menuIcon={null}
          aria-label={tabs.includes(shown) ? shell.more : shell.moreShown(nameOf(shown))}
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
  );
};
