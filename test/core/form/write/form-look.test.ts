import { FORM_STYLES, styleIndex, type StyleName } from '../../../../src/core/form/write/form-look';

const look = (name: StyleName) => FORM_STYLES[styleIndex(name)]!;
const GREY = { style: 'thin', color: '#8C8C8C' };
const FONT = { name: '游ゴシック', size: 10 };

/** Of a cell with lines around it. */
const CELL = {
  font: FONT,
  border: { top: GREY, bottom: GREY, left: GREY, right: GREY },
  vertical: 'center',
  wrap: true,
  locked: true,
};

describe('様式の見た目', () => {
  it('今年度の記入欄だけに色が付き、記入欄はみな鍵が外れている', () => {
    const entry = { ...CELL, fill: '#FFF9E5', locked: false };
    expect(look('box')).toEqual(entry);
    expect(look('narrative')).toEqual({ ...entry, vertical: 'top' });
    expect(look('entryNumber')).toEqual({ ...entry, horizontal: 'right', numberFormat: '#,##0' });
    expect(look('entryText')).toEqual({ ...entry, horizontal: 'right', numberFormat: '@' });
    expect(look('entryDecimal')).toEqual({ ...entry, horizontal: 'right' });
    expect(look('entryCenter')).toEqual({ ...entry, horizontal: 'center' });
    const past = { ...CELL, locked: false };
    expect(look('pastNumber')).toEqual({ ...past, horizontal: 'right', numberFormat: '#,##0' });
    expect(look('pastText')).toEqual({ ...past, horizontal: 'right', numberFormat: '@' });
    expect(look('pastDecimal')).toEqual({ ...past, horizontal: 'right' });
    expect(look('pastCenter')).toEqual({ ...past, horizontal: 'center' });
  });

  it('元に従う欄と閉じた欄は灰色で、鍵がかかる', () => {
    const linked = { ...CELL, fill: '#F2F2F2', font: { ...FONT, color: '#595959' } };
    expect(look('linked')).toEqual({ ...linked, horizontal: 'center' });
    expect(look('linkedBox')).toEqual(linked);
    expect(look('linkedText')).toEqual({ ...linked, vertical: 'top' });
    expect(look('linkedNumber')).toEqual({ ...linked, horizontal: 'right', numberFormat: '#,##0' });
    expect(look('linkedDecimal')).toEqual({ ...linked, horizontal: 'right' });
    expect(look('closed')).toEqual({ ...CELL, fill: '#E7E6E6' });
  });

  it('計画の文章は鍵がかかり、上から読める', () => {
    expect(look('planText')).toEqual({ ...CELL, vertical: 'top' });
    expect(look('number')).toEqual({
      ...CELL,
      horizontal: 'center',
      font: { ...FONT, bold: true },
    });
    expect(look('year')).toEqual({ ...CELL, horizontal: 'center' });
    expect(look('yearNow')).toEqual(look('number'));
    expect(look('remarks')).toEqual({
      ...CELL,
      vertical: 'top',
      font: { ...FONT, size: 9, color: '#C00000' },
    });
  });

  it('見出しの行は、段が上のものほど濃い', () => {
    const bold = { ...FONT, bold: true };
    expect(look('header')).toEqual({
      ...CELL,
      fill: '#2F5496',
      horizontal: 'center',
      font: { ...bold, color: '#FFFFFF' },
    });
    expect(look('levelLabel')).toEqual({
      ...{ ...CELL, fill: '#D9E2F3' },
      font: { ...bold, color: '#1F3864' },
    });
    expect(look('level').font).toEqual({ ...bold, size: 11, color: '#1F3864' });
    expect(look('projectLabel')).toEqual({ ...CELL, fill: '#EEF2FA', font: bold });
    expect(look('project')).toEqual({ ...CELL, fill: '#EEF2FA', font: { ...bold, size: 11 } });
    expect(look('textLabel')).toEqual({ ...CELL, fill: '#FAFAFA', font: bold });
    expect(look('text')).toEqual({ ...CELL, fill: '#FAFAFA' });
    expect(look('level').fill).toBe('#D9E2F3');
  });

  it('表題・提出の行・凡例には、線がない', () => {
    expect(look('plain')).toEqual({});
    expect(look('title')).toEqual({
      font: { ...FONT, size: 16, bold: true, color: '#1F3864' },
      vertical: 'center',
      horizontal: 'left',
    });
    expect(look('submission')).toEqual({
      font: { ...FONT, color: '#595959' },
      vertical: 'center',
      horizontal: 'left',
    });
    expect(look('legend')).toEqual({ font: FONT, vertical: 'center', horizontal: 'right' });
  });
});
