import { Button, makeStyles, Subtitle2, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ConformanceReport } from '../../conformance/case/report';
import type { ConformanceWords } from '../../i18n/conformance-words';
import { copyTable } from '../../ui/kit/copy-table';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly report: ConformanceReport;
  readonly said: ConformanceWords;
}

/** The result as JSON, to be copied. */
export const ReportPart = ({ report, said }: Props): ReactElement => {
  const styles = useStyles();
  const [told, setTold] = useState<string | null>(null);
  const text = JSON.stringify(report, null, 1);
  const copy = (): void => {
    const box = document.createElement('pre');
    box.textContent = text;
    copyTable({ text, html: box.outerHTML }).then(
      (isCopied) => setTold(isCopied ? said.copied : said.notCopied),
      () => setTold(said.notCopied),
    );
  };
  return (
    <section className={styles.root} aria-label={said.result}>
      <Subtitle2 as="h2">{said.result}</Subtitle2>
      <Text size={200}>{said.resultAbout}</Text>
      <Button appearance="primary" onClick={copy}>
        {said.copy}
      </Button>
      <Text role="status" size={200}>
        {told}
      </Text>
      <Textarea
        aria-label={said.result}
        readOnly
        rows={8}
        resize="vertical"
        textarea={{ className: styles.text }}
        value={text}
      />
    </section>
  );
};
