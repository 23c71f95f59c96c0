import { textBecameDate } from '../../../../src/core/rules/narrative/text-became-date';
import { foundWith, testRule } from '../test-rule';

testRule(textBecameDate, {
  '日付 No.1 成果 に「44928」': [
    { at: ['K10', 'narrative'], severity: 'error', fix: ['none'], facts: { shown: '1月2日' } },
  ],
  '日付 No.1 実績の指標 に「44928」': [
    { at: ['F10', 'indicator'], severity: 'error', fix: ['none'], facts: { shown: '1月2日' } },
  ],
});

it('時刻になった文も', () => {
  expect(foundWith(textBecameDate, [['時刻 No.1 成果', '0.125']])).toMatchObject([
    { at: ['K10', 'narrative'], facts: { shown: '3:00' } },
  ]);
});
