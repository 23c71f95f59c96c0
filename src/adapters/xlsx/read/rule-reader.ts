import type { Area } from '../../../core/grid/grid';
import type { PlannedConditionalFormat, PlannedValidation } from '../../../core/grid/blueprint';
import { readArea } from './sheet-reader';
import type { CellContext } from './sheet-sink';
import type { DifferentialStyle } from './style-blueprint-reader';
import {
  childOf,
  childrenOf,
  descendantsOf,
  isTrue,
  toNumber,
  type XmlElement,
} from '../xml/xml-tree';
import { decodeEscapes } from '../xml/xml-text';
import { ownMember } from '../../../core/text/own-member';

type Remark = CellContext['remark'];

/** Areas of an `sqref`; those that are no cells (any more) are passed over. */
const readAreas = (list: string | undefined, remark: Remark): readonly Area[] =>
  (list ?? '')
    .trim()
    .split(/\s+/u)
    .filter((reference) => reference !== '')
    .flatMap((reference) => {
      const area = readArea(reference);
      if (!area) remark('range', reference);
      return area ?? [];
    });

const TYPES: Readonly<Record<string, PlannedValidation['type']>> = {
  list: 'list',
  whole: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  custom: 'custom',
};

const IME_MODES: Readonly<Record<string, NonNullable<PlannedValidation['imeMode']>>> = {
  off: 'off',
  hiragana: 'hiragana',
  noControl: 'noControl',
  on: 'on',
  disabled: 'disabled',
};

const parseChoices = (formula: string | undefined): readonly string[] | undefined => {
  const match = /^"((?:[^"]|"")*)"$/u.exec(formula?.trim() ?? '');
  if (!match) return undefined;
  return match[1] === '' ? [] : match[1]!.replaceAll('""', '"').split(',');
};

const textOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : decodeEscapes(text);

/** A formula's text: directly in the element, or in the `f` that newer parts put inside. */
const formulaOf = (element: XmlElement | undefined): string | undefined =>
  element && (childOf(element, 'f')?.text ?? element.text);

const toValidation = (element: XmlElement, remark: Remark): PlannedValidation => {
  const { attributes } = element;
  const type = ownMember(TYPES, attributes.type ?? '') ?? 'any';
  const formula1 = formulaOf(childOf(element, 'formula1'));
  const choices = type === 'list' ? parseChoices(formula1) : undefined;
  const members: { [K in keyof PlannedValidation]: PlannedValidation[K] | undefined } = {
    areas: readAreas(attributes.sqref ?? childOf(element, 'sqref')?.text, remark),
    type,
    choices,
    formula1: choices ? undefined : formula1,
    formula2: formulaOf(childOf(element, 'formula2')),
    operator: attributes.operator,
    allowBlank: isTrue(attributes.allowBlank),
    errorStyle: attributes.errorStyle as PlannedValidation['errorStyle'] | undefined,
    showError: isTrue(attributes.showErrorMessage),
    errorTitle: textOf(attributes.errorTitle),
    error: textOf(attributes.error),
    showPrompt: isTrue(attributes.showInputMessage),
    promptTitle: textOf(attributes.promptTitle),
    prompt: textOf(attributes.prompt),
    imeMode: ownMember(IME_MODES, attributes.imeMode ?? ''),
  };
  const style = members.errorStyle === 'warning' || members.errorStyle === 'information';
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(given) as unknown as PlannedValidation),
    errorStyle: style ? members.errorStyle! : 'stop',
  };
};

/** Validations below an element, those that newer Excel keeps in extensions too. */
export const readValidations = (
  element: XmlElement,
  remark: Remark,
): readonly PlannedValidation[] =>
  descendantsOf(element, 'dataValidation')
    .map((each) => toValidation(each, remark))
    .filter(({ areas }) => areas.length > 0);

const toFormat = (
  rule: XmlElement,
  areas: readonly Area[],
  look: DifferentialStyle,
): PlannedConditionalFormat => {
  const priority = toNumber(rule.attributes.priority) ?? 1;
  const formula = (childOf(rule, 'formula') ?? childOf(rule, 'f'))?.text ?? '';
  const stop = isTrue(rule.attributes.stopIfTrue) ? { stopIfTrue: true } : {};
  return { areas, formula, ...look, priority, ...stop };
};

/** Conditional formats of one element whose rule is a formula; other kinds are passed over. */
export const readConditionalFormats = (
  element: XmlElement,
  remark: Remark,
  looks: readonly DifferentialStyle[],
  toLook: (dxf: XmlElement) => DifferentialStyle,
): readonly PlannedConditionalFormat[] => {
  const rules = childrenOf(element, 'cfRule').filter(
    (rule) => rule.attributes.type === 'expression',
  );
  if (rules.length === 0) return [];
  const areas = readAreas(element.attributes.sqref ?? childOf(element, 'sqref')?.text, remark);
  if (areas.length === 0) return [];
  return rules.map((rule) => {
    const own = childOf(rule, 'dxf');
    const look = own ? toLook(own) : looks[toNumber(rule.attributes.dxfId) ?? -1];
    return toFormat(rule, areas, look ?? {});
  });
};
