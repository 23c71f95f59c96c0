import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Rollover } from '../../app/cycle/rollover';
import { parseAskedRevisions, type AskedRevision } from '../../core/catalog/asked-revisions';
import { REVISION_KINDS, type Catalog, type RevisionKind } from '../../core/catalog/catalog';
import { placeName } from '../../core/catalog/plan-tree';
import type { RevisionFault } from '../../core/catalog/revise';
import { yearLabel } from '../../core/era/fiscal-year';
import { revisionFaultSentence } from '../../i18n/rollover-sentences';
import { ROLLOVER_WORDS } from '../../i18n/rollover-words';
import { attempt } from '../kit/mistakes';
import { NarrowInput } from '../kit/NarrowInput';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** What a person has written of a revision so far. */
interface Draft {
  readonly kind: RevisionKind;
  readonly item: string;
  readonly to: string;
  readonly project: string;
  readonly departments: string;
  readonly indicator: string;
  readonly unit: string;
}

const BLANK: Draft = {
  kind: 'renamed',
  item: '',
  to: '',
  project: '',
  departments: '',
  indicator: '',
  unit: '',
};

/** Fields that a kind of revision is written in, besides its item. */
const FIELDS: Readonly<Record<RevisionKind, readonly (keyof Draft)[]>> = {
  renamed: ['to'],
  moved: ['project'],
  added: ['to', 'project', 'departments', 'indicator', 'unit'],
  ended: [],
  repeated: ['project'],
  departments: ['to'],
  indicator: ['to', 'unit'],
  description: ['to'],
  targets: ['to'],
};

const LONG: ReadonlySet<RevisionKind> = new Set(['description', 'indicator']);

const listOf = (text: string): readonly string[] =>
  text
    .split(/[、,，]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** A draft as the revision that it asks for. */
const askedOf = (draft: Draft, { to }: Rollover): AskedRevision => {
  const { kind } = draft;
  const isNew = kind === 'added';
  const has = (field: keyof Draft): boolean => FIELDS[kind].includes(field) && draft[field] !== '';
  const read = parseAskedRevisions([
    {
      item: isNew ? null : Number(draft.item),
      year: yearLabel(to),
      kind,
      to: has('to') ? draft.to : has('project') && !isNew ? draft.project : null,
      data: {
        ...(has('project') ? { project: draft.project } : {}),
        ...(has('departments') ? { departments: listOf(draft.departments) } : {}),
        ...(isNew && has('indicator') ? { indicator: draft.indicator } : {}),
        ...(has('unit') ? { units: listOf(draft.unit) } : {}),
      },
    },
  ]);
  if (!read.ok) throw new RangeError(`${read.failure.path}: ${read.failure.expected}`);
  return read.value[0]!;
};

const projectsOf = (catalog: Catalog): readonly string[] =>
  catalog.policies.flatMap((policy) =>
    policy.directions.flatMap((direction) =>
      direction.projects.map((project) =>
        placeName({ policy: policy.number, direction: direction.number, project }),
      ),
    ),
  );

interface FieldsProps {
  readonly draft: Draft;
  readonly catalog: Catalog;
  readonly onChange: (changes: Partial<Draft>) => void;
}

/** The fields that a kind of revision is written in. */
const RevisionFields = ({ draft, catalog, onChange }: FieldsProps): ReactElement => {
  const styles = useStyles();
  const own = ROLLOVER_WORDS[useServices().locale];
  const { kind } = draft;
  const fields = FIELDS[kind];
  const select = (field: 'item' | 'project', options: readonly (readonly [string, string])[]) => (
    <Field label={own.fields[field]}>
      <Select
        className={styles.select}
        value={draft[field]}
        onChange={(_, { value }) => onChange({ [field]: value })}
      >
        <option value="">{own.choose}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <>
      <Field label={own.fields.kind}>
        <Select
          className={styles.select}
          value={kind}
          onChange={(_, { value }) => onChange({ kind: value as RevisionKind })}
        >
          {REVISION_KINDS.map((each) => (
            <option key={each} value={each}>
              {own.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      {kind === 'added'
        ? null
        : select(
            'item',
            catalog.items.map(({ number, name }) => [String(number), `No.${number} ${name}`]),
          )}
      {fields.includes('to') ? (
        <Field label={kind === 'added' ? own.fields.name : own.fields.to}>
          {LONG.has(kind) ? (
            <Textarea value={draft.to} onChange={(_, { value }) => onChange({ to: value })} />
          ) : (
            <NarrowInput value={draft.to} onChange={(_, { value }) => onChange({ to: value })} />
          )}
        </Field>
      ) : null}
      {fields.includes('project')
        ? select(
            'project',
            projectsOf(catalog).map((name) => [name, name]),
          )
        : null}
      {(['departments', 'indicator', 'unit'] as const)
        .filter((field) => fields.includes(field))
        .map((field) => (
          <Field key={field} label={own.fields[field]}>
            <NarrowInput
              value={draft[field]}
              onChange={(_, { value }) => onChange({ [field]: value })}
            />
          </Field>
        ))}
    </>
  );
};

interface Props {
  readonly rollover: Rollover;
  /** Adds a revision; why not, where it cannot be made. */
  readonly onAdd: (revision: AskedRevision) => Promise<RevisionFault | null>;
}

/** A form in which one revision is written: its kind, its item, what it becomes. */
export const RevisionEditor = ({ rollover, onAdd }: Props): ReactElement => {
  const styles = useStyles();
  const own = ROLLOVER_WORDS[useServices().locale];
  const [draft, setDraft] = useState(BLANK);
  const [fault, setFault] = useState<string | null>(null);
  const change = (changes: Partial<Draft>): void => {
    setDraft({ ...draft, ...changes });
    setFault(null);
  };
  const { kind } = draft;
  const { catalog } = rollover;
  const fields = FIELDS[kind];
  const isMissing =
    (kind !== 'added' && draft.item === '') ||
    (fields.includes('to') && draft.to.trim() === '') ||
    (fields.includes('project') && draft.project === '');
  const add = async (): Promise<void> => {
    const found = await onAdd(askedOf(draft, rollover));
    if (!found) setDraft({ ...BLANK, kind });
    setFault(found && revisionFaultSentence(own, found));
  };
  return (
    <div className={styles.root} role="group" aria-label={own.addTitle}>
      <RevisionFields draft={draft} catalog={catalog} onChange={change} />
      {fault === null ? null : <div role="alert">{fault}</div>}
      <Button disabled={isMissing} onClick={() => attempt(add)}>
        {own.add}
      </Button>
    </div>
  );
};
