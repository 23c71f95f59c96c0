import { narrativeUnit } from '../../../../src/core/rules/narrative/narrative-unit';
import { testRule } from '../test-rule';

testRule(narrativeUnit, {
  'No.1 実績値 R4<br>No.1 成果 に「いきいき講座 17 みのり講座 6<br>いきいき講座は17名、みのり講座は6名が修了した。」':
    [
      {
        at: ['K10', 'narrative'],
        severity: 'warning',
        fix: ['none'],
        of: { year: 2022, tier: 1 },
        facts: {
          label: 'いきいき講座',
          value: 17,
          unit: '回',
          written: '17名',
          indicator: '開催回数',
          year: 'R4',
        },
      },
      {
        at: ['K10', 'narrative'],
        severity: 'warning',
        fix: ['none'],
        of: { year: 2022, tier: 1 },
        facts: {
          label: 'みのり講座',
          value: 6,
          unit: '回',
          written: '6名',
          indicator: '開催回数',
          year: 'R4',
        },
      },
    ],
});
