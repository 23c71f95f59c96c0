import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Role } from '../../core/record/role';
import { helpWords } from '../../i18n/help-words';
import { useServices } from '../kit/services';
import { GuideLink } from './GuideLink';
import { HelpList } from './HelpList';
import { HelpPairs } from './HelpPairs';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  more: { cursor: 'pointer', paddingTop: tokens.spacingVerticalXS },
});

interface Props {
  readonly role: Role | null;
}

/** 使い方: the steps of whose work it is, keys, undo, what is kept where; it stands in the program itself. */
export const HelpPanel = ({ role }: Props): ReactElement => {
  const styles = useStyles();
  const { words, locale } = useServices();
  const said = helpWords(locale);
  const nameOf = (one: Role): string => words.pane.shell.role[one];
  const own = role ?? 'department';
  const other = own === 'department' ? 'secretariat' : 'department';
  return (
    <div className={styles.root}>
      <Text size={200}>{said.offline}</Text>
      <HelpList ordered title={said.stepsOf(nameOf(own))} lines={said.steps[own]} />
      <GuideLink role={own} text={said.guide(nameOf(own))} />
      <HelpPairs title={said.keys.title} pairs={said.keys.list} />
      <section aria-label={said.undo.title}>
        <Subtitle2 as="h2">{said.undo.title}</Subtitle2>
        <Text block>{said.undo.text}</Text>
      </section>
      <HelpPairs title={said.kept.title} pairs={said.kept.list} />
      <HelpList title={said.trouble.title} lines={said.trouble.list} />
      <details>
        <summary className={styles.more}>{said.stepsOf(nameOf(other))}</summary>
        <HelpList ordered title={said.stepsOf(nameOf(other))} lines={said.steps[other]} />
        <GuideLink role={other} text={said.guide(nameOf(other))} />
      </details>
    </div>
  );
};
