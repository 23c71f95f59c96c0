import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Severity } from '../../core/record/finding';

const useStyles = makeStyles({
  root: { flexShrink: 0, width: '16px', height: '16px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

const SHAPES: Readonly<Record<Severity, ReactElement>> = {
  error: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4" stroke="Canvas" strokeWidth="1.6" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2l7 13.1H1z" fill="currentColor" />
      <path d="M8 6v4M8 11.4v1.4" stroke="Canvas" strokeWidth="1.6" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M8 7v4.4M8 4.4v1.6" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
};

/** A severity told by shape and colour; the word stands beside it. */
export const SeverityIcon = ({ severity }: { readonly severity: Severity }): ReactElement => {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.root, styles[severity])} viewBox="0 0 16 16" aria-hidden>
      {SHAPES[severity]}
    </svg>
  );
};
