import { repeatDiffers } from '../../../../src/core/rules/flags/repeat-differs';
import { testRule } from '../test-rule';

testRule(repeatDiffers, {
  'No.1再掲 実績値 R4 に「99」': [
    {
      at: ['H31', 'value'],
      severity: 'error',
      fix: ['suggested', 'H31=5', 'H12=99'],
      of: { year: 2022 },
      facts: { column: '実績値', year: 'R4', originalCell: 'H12', original: '5', repeat: '99' },
    },
  ],
  'No.1再掲 評価 R4 に「B」': [
    {
      at: ['J31', 'grade'],
      severity: 'error',
      fix: ['suggested', 'J31="A"', 'J12="B"'],
      of: { year: 2022 },
      facts: { column: '評価', year: 'R4', originalCell: 'J12', original: 'A', repeat: 'B' },
    },
  ],
  'No.1再掲 実績値 R3 に「99」': [
    {
      at: ['H30', 'value'],
      severity: 'info',
      fix: ['suggested', 'H30=4', 'H11=99'],
      of: { year: 2021 },
      facts: { column: '実績値', year: 'R3', originalCell: 'H11', original: '4', repeat: '99' },
    },
  ],
  'No.1再掲 成果 に「別の文章。」': [
    {
      at: ['K29', 'narrative'],
      severity: 'warning',
      fix: ['suggested', 'K29="第1の取組の成果を書いた文。"', 'K10="別の文章。"'],
      of: { year: 2022 },
      facts: {
        column: '取組による成果、今後の課題や方針',
        year: 'R4',
        originalCell: 'K10',
        original: '第1の取組の成果を書いた文。',
        repeat: '別の文章。',
      },
    },
  ],
  'No.1再掲 取組内容 に「別の内容」': [
    {
      at: ['D29', 'description'],
      severity: 'info',
      fix: ['suggested', 'D29="第一の取組の内容"', 'D10="別の内容"'],
      facts: {
        column: '取組内容',
        year: null,
        originalCell: 'D10',
        original: '第一の取組の内容',
        repeat: '別の内容',
      },
    },
  ],
});
