import { narrativeFigure } from '../../../../src/core/rules/narrative/narrative-figure';
import { testRule } from '../test-rule';

testRule(narrativeFigure, {
  'No.1 成果 に「3年度比、125パーセント増となった。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: {
        kind: 'percent',
        quote: '3年度比、125パーセント増',
        written: 125,
        actual: 25,
        year: 'R4',
      },
    },
  ],
  'No.1 成果 に「開催回数(R3:4回、R4:6回)」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'year', quote: 'R4:6回', written: 6, actual: 5, year: 'R4' },
    },
  ],
  'No.1 実績値 R4<br>No.1 成果 に「集合会議 4 書面会議 8<br>集合会議は5回開いた。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'label', quote: '集合会議は5回', written: 5, actual: 4, year: 'R4' },
    },
  ],
  'No.1 成果 に「開催回数は前年度の2倍となった。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'percent', quote: '前年度の2倍', written: 100, actual: 25, year: 'R4' },
    },
  ],
  'No.1 成果 に「開催回数は4回から9回に増えた。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'year', quote: '4回から9回に増え', written: 9, actual: 5, year: 'R4' },
    },
  ],
  'No.1 成果 に「開催回数は12回であった。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'year', quote: '開催回数は12回', written: 12, actual: 5, year: 'R4' },
    },
  ],
});
