import { settleByRule, type RuledText } from '../../../../src/core/merge/resolve/settle-rule';
import type { SettleRule } from '../../../../src/core/merge/resolve/settle';

type Scene = Parameters<typeof settleByRule>[1];

const HEALTH = { file: '健康.xlsx', department: '健康課', submittedAt: '2026-04-01T09:00:00Z' };
const CHILD = { file: '保育.xlsx', department: '保育課', submittedAt: '2026-04-02T09:00:00Z' };
const said = ({ file, department }: typeof HEALTH, value: string) => ({ file, department, value });

const SCENE: Scene = {
  master: '今',
  hands: [HEALTH, CHILD],
  candidates: [said(HEALTH, 'B'), said(CHILD, 'C')],
  isBaseless: false,
  lead: '健康課',
};
const settled = (rule: SettleRule | null, changed: Partial<Scene> = {}): RuledText =>
  settleByRule(rule, { ...SCENE, ...changed });

describe('規則で決める', () => {
  it('規則がなければ決めず、理由もない', () => {
    expect(settled(null)).toEqual({ by: null, why: null });
  });

  it('台帳を残す規則なら、もとの値が分からなくても台帳の文である', () => {
    expect(settled('master', { isBaseless: true })).toEqual({ by: 'rule', text: '今' });
  });

  it('新しいものを採る規則なら、後に提出したファイルの文である', () => {
    expect(settled('newest')).toEqual({ by: 'rule', text: 'C', file: CHILD.file });
  });

  it('主管課を採る規則なら、幅の違う名前でも主管課の文である', () => {
    expect(settled('lead')).toEqual({ by: 'rule', text: 'B', file: HEALTH.file });
    expect(settled('lead', { lead: '健康 課' })).toMatchObject({ file: HEALTH.file });
  });

  it.each<[string, SettleRule, Partial<Scene>]>([
    ['baseless', 'newest', { isBaseless: true }],
    ['baseless', 'lead', { isBaseless: true }],
    ['no-lead', 'lead', { lead: undefined }],
    ['lead-silent', 'lead', { lead: '総務課' }],
    ['lead-silent', 'lead', { hands: [CHILD] }],
    ['no-time', 'newest', { hands: [{ ...HEALTH, submittedAt: null }] }],
    ['no-time', 'newest', { hands: [{ ...HEALTH, submittedAt: 'きのう' }] }],
    ['same-time', 'newest', { hands: [HEALTH, { ...CHILD, submittedAt: HEALTH.submittedAt }] }],
    ['two-texts', 'newest', { candidates: [said(CHILD, 'C'), said(CHILD, 'D')] }],
  ])('%s のときは、%s の規則でも決めない', (why, rule, changed) => {
    expect(settled(rule, changed)).toEqual({ by: null, why });
  });

  it('選ばれたファイルが何も言わなければ、台帳の文が残る', () => {
    expect(settled('newest', { candidates: [said(HEALTH, 'B')] })).toEqual({
      by: 'rule',
      text: '今',
    });
  });

  it('同じファイルが二度名乗っても、一つの手である', () => {
    expect(settled('newest', { hands: [CHILD, CHILD, HEALTH] })).toMatchObject({ text: 'C' });
  });

  it('課の分からない二つのファイルは、同じことを言っても別の手である', () => {
    const one = { ...CHILD, department: null };
    const other = { ...one, file: '写し.xlsx' };
    const candidates = [one, other].map(({ file, department }) => ({
      file,
      department,
      value: 'C',
    }));
    expect(settled('newest', { hands: [one, other], candidates })).toEqual({
      by: null,
      why: 'same-time',
    });
  });
});
