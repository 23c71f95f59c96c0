import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { TEXT_SIZES } from '../../app/sessions/preference-session';
import { preferenceWords } from '../../i18n/preference-words';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import { usePreferences } from '../kit/use-preferences';
import { KnownReasons } from './KnownReasons';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

const OFFICE = 'office';
const LANGUAGES = [OFFICE, 'ja', 'en'] as const;

/** あなたの設定: what a person likes, on this machine and in whatever workbook. */
export const PreferencesPart = (): ReactElement => {
  const styles = useStyles();
  const { locale, preferences, words } = useServices();
  const said = preferenceWords(locale);
  const { language, textSize } = usePreferences();
  const [isNew, setIsNew] = useState(false);
  const speak = async (value: string): Promise<void> => {
    await preferences.setLanguage(value === 'ja' || value === 'en' ? value : null);
    setIsNew(true);
  };
  const resize = async (value: string): Promise<void> => {
    const size = TEXT_SIZES.find((one) => one === value);
    if (size) await preferences.setTextSize(size);
  };
  return (
    <section className={styles.root} aria-label={said.title}>
      <Subtitle2 as="h2">{said.title}</Subtitle2>
      <Text size={200}>{said.hint}</Text>
      <Field label={said.language.title}>
        <RadioGroup
          value={language ?? OFFICE}
          onChange={(_, { value }) => attempt(() => speak(value))}
        >
          {LANGUAGES.map((one) => (
            <Radio key={one} value={one} label={said.language[one]} />
          ))}
        </RadioGroup>
      </Field>
      {isNew ? (
        <>
          <Text role="status">{said.language.next}</Text>
          <Button size="small" onClick={() => window.location.reload()}>
            {words.mistake.reload}
          </Button>
        </>
      ) : null}
      <Field label={said.textSize.title}>
        <RadioGroup value={textSize} onChange={(_, { value }) => attempt(() => resize(value))}>
          {TEXT_SIZES.map((one) => (
            <Radio key={one} value={one} label={said.textSize[one]} />
          ))}
        </RadioGroup>
      </Field>
      <KnownReasons />
    </section>
  );
};
