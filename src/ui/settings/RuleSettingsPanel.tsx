import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import {
  readRuleSettings,
  saveRuleSettings,
  type OpenSettings,
} from '../../app/record/rule-settings';
import {
  differingThresholds,
  thresholdFault,
  type RuleSettings,
} from '../../core/profile/rule-settings';
import { THRESHOLDS } from '../../core/rules/registry';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';
import { RuleGroups } from './RuleGroups';
import type { SettingDraft } from './RuleSetting';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const toDraft = ({ off, thresholds }: RuleSettings): SettingDraft => ({
  off,
  figures: new Map(THRESHOLDS.map(({ id, standard }) => [id, String(thresholds[id] ?? standard)])),
});

/** The settings that a draft makes; `undefined` where a figure cannot be set so. */
const toSettings = ({ off, figures }: SettingDraft): RuleSettings | undefined => {
  const entries = THRESHOLDS.map((threshold) => {
    const text = figures.get(threshold.id) ?? '';
    const value = text.trim() === '' ? NaN : Number(text);
    return { id: threshold.id, value, fault: thresholdFault(threshold, value) };
  });
  if (entries.some(({ fault }) => fault)) return undefined;
  const set = new Map(entries.map(({ id, value }) => [id, value]));
  return { off, thresholds: differingThresholds(THRESHOLDS, set) };
};

interface Props {
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  readonly onSaved: () => void;
}

/** 規則の設定: which rules are used on this workbook, and by which figures they judge. */
export const RuleSettingsPanel = ({ journal, onStatus, onSaved }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words, loadXlsx, newId } = useServices();
  const { rules } = words.pane.findings;
  const [open, setOpen] = useState<OpenSettings | null>(null);
  const [draft, setDraft] = useState<SettingDraft | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PaneFailure | null>(null);

  useEffect(() => {
    let gone = false;
    const load = async (): Promise<void> => {
      const read = await readRuleSettings(workbook).catch((mistake: unknown) => {
        if (!gone) setFailure({ sentence: words.mistake.unread, details: null });
        throw mistake;
      });
      if (gone) return;
      setFailure(null);
      if (!read.ok) return setFailure(toPaneFailure(words, read.failure));
      setOpen(read.value);
      setDraft(toDraft(read.value.settings));
    };
    attempt(load);
    return () => {
      gone = true;
    };
  }, [workbook, words]);

  const save = async (settings: RuleSettings | null): Promise<void> => {
    if (!open) return;
    setBusy(true);
    const fresh = { ...open.fresh, id: newId() };
    const saved = await saveRuleSettings(workbook, loadXlsx, settings, fresh).finally(() =>
      setBusy(false),
    );
    if (!saved.ok) return setFailure(toPaneFailure(words, saved.failure));
    if (saved.value) journal.record(saved.value, rules.undo);
    onStatus(settings ? rules.saved : rules.wasReset);
    onSaved();
  };

  const settings = draft && toSettings(draft);
  return (
    <section className={styles.root} aria-label={rules.title}>
      <Subtitle2 as="h2">{rules.title}</Subtitle2>
      <Text size={200}>{open?.isDepartments ? rules.ofPlan : rules.hint}</Text>
      {failure ? <FailureMessage failure={failure} /> : null}
      {!draft && !failure ? <WorkProgress label={words.pane.opening} share={null} /> : null}
      {draft && !open?.isDepartments ? <RuleGroups draft={draft} onChange={setDraft} /> : null}
      <div className={styles.actions}>
        {draft && !open?.isDepartments ? (
          <>
            <Button
              appearance="primary"
              size="small"
              disabled={busy || !settings}
              onClick={() => settings && attempt(() => save(settings))}
            >
              {rules.save}
            </Button>
            <Button
              size="small"
              disabled={busy || !open?.isOwn}
              onClick={() => attempt(() => save(null))}
            >
              {rules.reset}
            </Button>
          </>
        ) : null}
      </div>
    </section>
  );
};
