import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { MarkCandidate, OpenQuestion } from '../../app/flags/list-flags';
import type { CellPlace } from '../../app/ports/workbook';
import type { MarkAnswer } from '../../core/flags/settle-marks';
import { useServices } from '../kit/services';
import { Evidence } from './Evidence';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    marginTop: tokens.spacingVerticalS,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    minWidth: 0,
  },
  none: { alignSelf: 'flex-start' },
  jump: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: 0,
    maxWidth: '100%',
    minWidth: 0,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly question: OpenQuestion;
  readonly busy: boolean;
  readonly onAnswer: (answer: MarkAnswer) => void;
  readonly onShow: (place: CellPlace) => void;
}

const Item = ({
  item,
  question,
  busy,
  onAnswer,
  onShow,
}: Props & { readonly item: MarkCandidate }): ReactElement => {
  const styles = useStyles();
  const { flags } = useServices().words.pane;
  const { number, name, place } = item;
  return (
    <li className={styles.item}>
      {place ? (
        <Button
          appearance="transparent"
          className={styles.jump}
          aria-label={flags.jump(number, name)}
          onClick={() => onShow(place)}
        >
          {flags.item(number, name)}
        </Button>
      ) : (
        <Text>{flags.item(number, name)}</Text>
      )}
      {item.isByWords ? (
        <Badge appearance="tint" color="informative">
          {flags.evidence.byWords}
        </Badge>
      ) : null}
      <Evidence item={item} label={question.label} />
      {place ? (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={flags.chooseNamed(number, name)}
          onClick={() => onAnswer({ kind: 'item', item: number })}
        >
          {flags.choose}
        </Button>
      ) : null}
    </li>
  );
};

/** One open mark: the items that it may be of, what speaks for each, and the answers. */
export const QuestionCard = (props: Props): ReactElement => {
  const styles = useStyles();
  const id = useId();
  const { words } = useServices();
  const { flags } = words.pane;
  const { question, busy, onAnswer } = props;
  const items = words.together(question.items);
  return (
    <div role="group" aria-labelledby={id} className={styles.root}>
      <h3 id={id} className={styles.head} tabIndex={-1} data-question>
        <Text weight="semibold">{flags.question(items, question.count)}</Text>{' '}
        <Text weight="regular">{flags.mark(question.label)}</Text>
      </h3>
      <ul className={styles.list}>
        {question.asked.map((item) => (
          <Item key={item.number} {...props} item={item} />
        ))}
      </ul>
      <Button
        size="small"
        className={styles.none}
        disabledFocusable={busy}
        aria-label={flags.noneNamed(items)}
        onClick={() => onAnswer({ kind: 'none' })}
      >
        {flags.none}
      </Button>
    </div>
  );
};
