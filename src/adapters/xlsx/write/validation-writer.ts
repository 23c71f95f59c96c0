import type { PlannedValidation } from '../../../core/grid/blueprint';
import { areaNames } from '../read/reference';
import { encodeEscapes, escapeAttribute, escapeText, writable } from '../xml/xml-text';

/** Longest inline list, title and message that Excel opens without repair. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const inlineList = (choices: readonly string[]): string | undefined => {
  const joined = choices.join(',');
  const isSound = joined.length <= LONGEST_LIST && !choices.some((choice) => choice.includes(','));
  return isSound ? `"${joined.replaceAll('"', '""')}"` : undefined;
};

const textAttribute = (name: string, text: string | undefined, longest: number): string =>
  text === undefined ? '' : ` ${name}="${escapeAttribute(encodeEscapes(text.slice(0, longest)))}"`;

const flag = (name: string, on: boolean): string => (on ? ` ${name}="1"` : '');

/** A list that Excel cannot hold inline (too long, or with commas) keeps prompt and input mode only. */
const validationElement = (validation: PlannedValidation): string => {
  const { choices, operator, imeMode, errorStyle } = validation;
  const list = choices === undefined ? undefined : inlineList(choices.map(writable));
  const isLost = validation.type === 'list' && choices !== undefined && list === undefined;
  const type = validation.type === 'any' || isLost ? '' : ` type="${validation.type}"`;
  const formula1 = isLost ? undefined : (list ?? validation.formula1);
  const attributes = [
    type,
    errorStyle === 'stop' ? '' : ` errorStyle="${errorStyle}"`,
    imeMode === undefined ? '' : ` imeMode="${imeMode}"`,
    operator === undefined ? '' : ` operator="${escapeAttribute(operator)}"`,
    flag('allowBlank', validation.allowBlank),
    flag('showInputMessage', validation.showPrompt),
    flag('showErrorMessage', validation.showError),
    textAttribute('errorTitle', validation.errorTitle, LONGEST_TITLE),
    textAttribute('error', validation.error, LONGEST_MESSAGE),
    textAttribute('promptTitle', validation.promptTitle, LONGEST_TITLE),
    textAttribute('prompt', validation.prompt, LONGEST_MESSAGE),
    ` sqref="${areaNames(validation.areas)}"`,
  ].join('');
  const formulas =
    (formula1 === undefined ? '' : `<formula1>${escapeText(formula1)}</formula1>`) +
    (validation.formula2 === undefined
      ? ''
      : `<formula2>${escapeText(validation.formula2)}</formula2>`);
  return `<dataValidation${attributes}>${formulas}</dataValidation>`;
};

/** The `dataValidations` element; empty where there are none. */
export const validationsElement = (validations: readonly PlannedValidation[]): string =>
  validations.length === 0
    ? ''
    : `<dataValidations count="${validations.length}">${validations.map(validationElement).join('')}</dataValidations>`;
