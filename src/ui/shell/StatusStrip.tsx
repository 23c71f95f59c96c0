import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { localTime } from '../../app/clock/local-time';
import type { Standing } from '../../app/submit/standing';
import { localDay } from '../../app/clock/local-time';
import { yearName } from '../../core/era/fiscal-year';
import { isOver } from '../../core/record/deadline';
import type { Words } from '../../i18n';
import type { Role } from '../../core/record/role';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { SavedHistory } from '../kit/use-saved-history';
import type { PaneTask } from './panels';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    paddingTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
  plan: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  parts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS },
  part: {
    minWidth: 'auto',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  title: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit', lineHeight: 'inherit' },
});

interface Part {
  readonly to: PaneTask;
  readonly text: string;
}

/** What stands there of the way between secretariat and department. @param today `2026-05-12` */
const roundParts = (
  { department, deadline, approvals, unapproved, round, isAsReturned, status }: Standing,
  words: Words,
  today: string,
): readonly Part[] => {
  const { strip } = words.pane.round;
  const rolesThat = (held: boolean): readonly string[] => [
    ...new Set(approvals.filter(({ holds }) => holds === held).map(({ role }) => role)),
  ];
  const standing = rolesThat(true);
  const changed = rolesThat(false).filter((role) => !standing.includes(role));
  const isReturned = round > 0 && (isAsReturned || status !== 'valid');
  return [
    ...(isReturned ? [{ to: 'questions', text: strip.returned(round) } as const] : []),
    ...(standing.length > 0
      ? [{ to: 'submit', text: strip.approved(words.together(standing)) } as const]
      : []),
    ...(changed.length > 0
      ? [{ to: 'submit', text: strip.approvalChanged(words.together(changed)) } as const]
      : []),
    ...(unapproved.length > 0
      ? [{ to: 'submit', text: strip.unapproved(words.together(unapproved)) } as const]
      : []),
    ...(deadline === null
      ? []
      : [
          {
            to: department === null ? 'board' : 'submit',
            text: strip.deadline(words.dates.day(deadline), isOver(deadline, today)),
          } as const,
        ]),
  ];
};

interface Props {
  readonly check: Check;
  readonly role: Role | null;
  /** The check made before the pane was closed. */
  readonly saved: SavedHistory['check'];
  readonly onShow: (panel: PaneTask) => void;
}

/** Above all tabs: whose workbook it is and where it stands; each part leads to where it is dealt with. */
export const StatusStrip = ({ check, role, saved, onShow }: Props): ReactElement => {
  const styles = useStyles();
  const { words, now } = useServices();
  const { title, shell } = words.pane;
  const { strip } = shell;
  const { state, book } = check;
  const standing = check.standing?.standing ?? null;
  const partsOf = (known: Standing): readonly Part[] => {
    const { status, submittedAt, submittedBy } = known;
    const submitted =
      status === 'valid' && submittedAt !== null
        ? strip.submitted(words.dates.time(submittedAt), submittedBy ?? '')
        : strip.status[status];
    return [
      { to: 'entry', text: strip.filled(known.filled, known.items) },
      { to: 'check', text: strip.mend(known.toMend) },
      { to: 'check', text: strip.explain(known.toExplain) },
      ...(role === 'secretariat' ? [] : [{ to: 'submit', text: submitted } as const]),
      ...roundParts(known, words, localDay(now())),
    ];
  };
  const unknown = (): string => {
    if (state.kind === 'checking' || (state.kind === 'idle' && !check.looked)) return strip.reading;
    return saved
      ? strip.lastChecked(words.dates.time(localTime(new Date(saved.at))))
      : strip.unchecked;
  };
  const isStale = state.kind === 'done' && state.stale;
  const parts: readonly Part[] =
    standing && !isStale
      ? partsOf(standing)
      : [{ to: 'check', text: isStale ? strip.stale : unknown() }];
  const identity = book?.identity ?? null;
  const names = [
    standing?.plan ?? identity?.plan ?? null,
    standing ? yearName(standing.fiscalYear) : identity ? yearName(identity.fiscalYear) : null,
    standing || identity ? (standing?.department ?? identity?.department ?? strip.whole) : null,
  ].filter((name) => name);
  return (
    <section className={styles.root} aria-label={strip.label}>
      <h1 className={styles.title}>
        <Text size={200} weight="semibold" block className={styles.plan}>
          {names.length > 0 ? names.join('　') : title}
        </Text>
      </h1>
      <div className={styles.parts}>
        {parts.map(({ to, text }) => (
          <Button
            key={text}
            className={styles.part}
            size="small"
            appearance="transparent"
            onClick={() => onShow(to)}
          >
            {text}
          </Button>
        ))}
      </div>
    </section>
  );
};
