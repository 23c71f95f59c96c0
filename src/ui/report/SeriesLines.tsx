import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { yearLabel, type FiscalYear } from '../../core/era/fiscal-year';
import type { NamedSeries } from '../../core/summary/series-sheet';
import { totalsPaneWords } from '../../i18n/totals-words';
import { useServices } from '../kit/services';

const [WIDTH, HEIGHT, EDGE] = [72, 24, 3];

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  line: { flexShrink: 0, width: `${WIDTH}px`, height: `${HEIGHT}px` },
  name: { textAlign: 'left', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** Points of a small line, from left to right; years without a figure are left out. */
const pointsOf = ({ values }: NamedSeries): readonly (readonly [number, number])[] => {
  const figures = values.flatMap(({ value }) => value ?? []);
  const [least, most] = [Math.min(0, ...figures), Math.max(1, ...figures)];
  const step = values.length > 1 ? (WIDTH - 2 * EDGE) / (values.length - 1) : 0;
  return values.flatMap(({ value }, index) => {
    if (value === null) return [];
    const share = (value - least) / (most - least);
    return [[EDGE + index * step, HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)] as const];
  });
};

const SmallLine = ({ series }: { readonly series: NamedSeries }): ReactElement => {
  const points = pointsOf(series);
  const [x, y] = points.at(-1) ?? [0, 0];
  return (
    <svg className={useStyles().line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline
        points={points.map((point) => point.join()).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {points.length > 0 ? <circle cx={x} cy={y} r="2.5" fill="currentColor" /> : null}
    </svg>
  );
};

interface Props {
  readonly series: readonly NamedSeries[];
  readonly onJump: (place: { readonly place: number; readonly year: FiscalYear }) => void;
}

/** Figures of every item over the years, as small lines with their figures; each leads to its item. */
export const SeriesLines = ({ series, onJump }: Props): ReactElement => {
  const styles = useStyles();
  const { locale } = useServices();
  const said = totalsPaneWords(locale);
  const [isOpen, setOpen] = useState(false);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const nameOf = ({ item, name, indicator }: NamedSeries): string =>
    [said.item(item, name), indicator].filter(Boolean).join('　');
  const figuresOf = ({ values, unit }: NamedSeries): string =>
    [
      ...values.map(({ year, value }) =>
        [yearLabel(year), value === null ? said.noFigure : number.format(value)].join(' '),
      ),
      ...(unit === null ? [] : [unit]),
    ].join('　');
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{said.series(series.length)}</summary>
      {isOpen ? (
        <ul className={styles.list}>
          {series.map((tier) => (
            <li key={`${tier.place}-${tier.tier}`} className={styles.row}>
              <SmallLine series={tier} />
              <div className={styles.words}>
                <Link
                  as="button"
                  className={styles.name}
                  aria-label={said.jump(nameOf(tier))}
                  onClick={() => onJump({ place: tier.place, year: tier.values.at(-1)!.year })}
                >
                  {nameOf(tier)}
                </Link>
                <Text size={200} block>
                  {figuresOf(tier)}
                </Text>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
};
