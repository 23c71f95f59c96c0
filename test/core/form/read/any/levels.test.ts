import {
  headingOfLevels,
  HeadingRows,
  levelCell,
  levelLabel,
  levelStyle,
} from '../../../../../src/core/form/read/any/levels';

const cell = (text: string) => ({ row: 2, column: 1, text });

describe('段の言葉', () => {
  it.each(
    [
      'まちづくりの目標 まちづくりの基本目標 基本目標 基本方針 基本施策 基本政策 基本理念',
      '重点目標 重点施策 重点プロジェクト 分野別施策 主要施策 主要事業 主要プロジェクト',
      '推進施策 個別目標 個別施策 施策の方向 施策の方向性 施策の柱 施策の大綱 施策の展開',
      '施策の分野 施策 施策分野 施策体系 施策項目 政策 政策目標 政策分野 プロジェクト',
      '取組方針 取組の方針 取組分野 大項目 中項目 小項目 大分類 中柱 分野 戦略 方針 目標',
      '視点 領域 課題 重点課題 基本課題 柱 事業 事業名 事業分野 区分 分野名 政策名',
    ].flatMap((line) => line.split(' ')),
  )('「%s」は、うしろに番号か、空白と名があれば、段の言葉', (word) => {
    expect(levelLabel(`${word}1 支え合い`)).toBe(word);
    expect(levelLabel(` ${word}　支え合い`)).toBe(word);
    expect(levelLabel(word)).toBe(word);
    expect(levelLabel(`${word}を支える`)).toBeUndefined();
    expect(levelLabel(`本市の${word} 1`)).toBeUndefined();
  });

  it.each(['1', '３', '②', 'Ⅳ', '(1)', '（１）', '第1'])('「%s」は番号', (number) => {
    expect(levelLabel(`基本目標${number}支え合い`)).toBe('基本目標');
  });

  it('コロンや空白は、段の言葉のうちではない', () => {
    for (const between of [' ', '　', ':', '：', ' ： ', '：　'])
      expect(levelLabel(`基本目標${between}支え合い`)).toBe('基本目標');
    expect(levelLabel('基本目標 ')).toBe('基本目標');
  });

  it('段の言葉で始まらないものに、段の言葉はない', () => {
    expect(levelLabel('支え合い')).toBeUndefined();
    expect(levelLabel('基本目標その1')).toBeUndefined();
    expect(levelLabel('')).toBeUndefined();
  });
});

describe('段の番号の形', () => {
  it.each([
    ['第1章 福祉', '章'],
    ['第１２編', '章'],
    ['第二部　暮らし', '章'],
    ['第十一章', '章'],
    ['第3節 見守り', '節'],
    ['第十二節', '節'],
    ['(1) 見守り', '(1)'],
    ['（12）見守り', '(1)'],
    ['①見守り', '①'],
    [' ⑳ 見守り', '①'],
    ['1-2-3 見守り', '1-1-1'],
    ['１０．１２．１１ 見守り', '1-1-1'],
    ['1-2-3-4 見守り', '1-1-1'],
    ['1-2 見守り', '1-1'],
    ['10.12見守り', '1-1'],
    ['1. 見守り', '1'],
    ['12、見守り', '1'],
    ['1)見守り', '1'],
    ['1 見守り', '1'],
    ['12見守り', '1'],
    ['Ⅰ 暮らし', 'Ⅰ'],
    ['Ⅹ暮らし', 'Ⅰ'],
    ['■見守り', '■'],
    ['◎ 見守り', '■'],
    ['〈見守り〉', '<'],
    ['＜見守り＞', '<'],
    ['【見守り】', '<'],
    ['基本目標1 支え合い', '基本目標'],
    ['施策', '施策'],
  ])('「%s」は「%s」', (text, style) => {
    expect(levelStyle(text)).toBe(style);
  });

  it.each([
    ...['見守り', '', '12', '123 見守り', '2023見守り', '(123) 見守り', '(1見守り', '（一）見守り'],
    ...[
      '見守り第1章',
      '見守り第1節',
      '見守り(1)',
      '見守り①',
      '見守り1-2-3',
      '見守り1-2',
      '見守り1.',
    ],
    ...['見守りⅠ', '見守り■', '見守り【甲】', '第章', '第節', '第1回'],
  ])('「%s」に形はない', (text) => {
    expect(levelStyle(text)).toBeUndefined();
  });
});

describe('段の番号と名', () => {
  it.each<[string, number | null, string]>([
    ['基本目標1 支え合い', 1, '支え合い'],
    ['基本目標　2　支え合い', 2, '支え合い'],
    ['基本目標： 支え合い', null, '支え合い'],
    ['基本目標', null, '基本目標'],
    ['1-2 見守り', 2, '見守り'],
    ['１－１２　見守り ', 12, '見守り'],
    ['1.2.3、 見守り', 3, '見守り'],
    ['10-3) 見守り', 3, '見守り'],
    ['1-2見守り\n（再掲）', 2, '見守り\n(再掲)'],
    ['第2章 福祉', 2, '福祉'],
    ['第12章、福祉', 12, '福祉'],
    ['第三節　福祉\nと健康', 3, '福祉\nと健康'],
    ['第九編 暮らし', 9, '暮らし'],
    ['第十部 福祉', 10, '福祉'],
    ['第十二章.福祉', 12, '福祉'],
    ['第二十章 福祉', 20, '福祉'],
    ['第三十一章 福祉', 31, '福祉'],
    ['Ⅰ 暮らし', 1, '暮らし'],
    ['Ⅹ.暮らし', 10, '暮らし'],
    ['Ⅲ、 暮らし', 3, '暮らし'],
    ['(3) 見守り', 3, '見守り'],
    ['④見守り', 4, '見守り'],
    ['■ 見守り', null, '見守り'],
    ['◎5 見守り', 5, '見守り'],
    ['見守り', null, '見守り'],
    ['基本目標2次 計画', null, '2次 計画'],
    ['Ⅱ暮らし 安心', 2, '暮らし 安心'],
    ['見守り■広場', null, '見守り■広場'],
    ['見守り第2章', null, '見守り第2章'],
    ['見守り1-2', null, '見守り1-2'],
    ['', null, ''],
  ])('「%s」は %s、%s', (text, number, name) => {
    expect(levelCell(cell(text))).toEqual({ row: 2, column: 1, text, number, name });
  });

  it.each(['12', '1-2', '１．２．３', '(12)', '1-2)', 'Ⅳ', '第九編', '第12章', '第3節', '第十部'])(
    '「%s」だけなら、それが名',
    (text) => {
      const name = text.normalize('NFKC') === '1.2.3' ? '1.2.3' : text;
      expect(levelCell(cell(text))).toMatchObject({ number: null, name });
      expect(levelCell(cell(`施策 ${text}`))).toMatchObject({ number: null, name });
    },
  );

  it.each(['％', '年', '歳', '人', '件', '回', 'か所', 'カ所', 'ヶ所', 'つ', '世代', '次', '期'])(
    '数のうしろの「%s」は、番号でなく名のうち',
    (unit) => {
      const name = `10${unit === '％' ? '%' : unit}の柱`;
      expect(levelCell(cell(`10${unit}の柱`))).toMatchObject({ number: null, name });
      expect(levelCell(cell(`1 柱は10${unit}`)).number).toBe(1);
    },
  );
});

describe('項目の上の段', () => {
  const named = (...names: readonly string[]) => names.map((name) => levelCell(cell(name)));

  it('上から方針、方向。三つより多ければ、いちばん下が事業', () => {
    const namesOf = (...names: readonly string[]) => {
      const { policy, direction, project, goal, measures } = headingOfLevels(named(...names));
      return [policy?.name, direction?.name, project?.name, goal, measures];
    };
    expect(namesOf()).toEqual([undefined, undefined, undefined, null, null]);
    expect(namesOf('甲')).toEqual(['甲', undefined, undefined, null, null]);
    expect(namesOf('甲', '乙')).toEqual(['甲', '乙', undefined, null, null]);
    expect(namesOf('甲', '乙', '丙')).toEqual(['甲', '乙', '丙', null, null]);
    expect(namesOf('甲', '乙', '丙', '丁')).toEqual(['甲', '乙', '丁', null, null]);
    expect(headingOfLevels([])).toEqual({
      ...{ policy: null, direction: null, project: null, goal: null, measures: null },
    });
  });

  it('同じ形の見出しの行が来れば、そこから下は終わる', () => {
    const rows = new HeadingRows();
    const names = () => rows.current().map(({ name }) => name);
    expect(names()).toEqual([]);
    rows.take('第1章', cell('第1章 福祉'));
    rows.take('(1)', cell('(1) 見守り'));
    rows.take('①', cell('①訪問'));
    expect(names()).toEqual(['福祉', '見守り', '訪問']);
    rows.take('①', cell('②電話'));
    expect(names()).toEqual(['福祉', '見守り', '電話']);
    rows.take('(1)', cell('(2) 交流'));
    expect(names()).toEqual(['福祉', '交流']);
    rows.take('第1章', cell('第2章 健康'));
    expect(names()).toEqual(['健康']);
    expect(rows.department).toBeNull();
  });

  it('課の名だけの行は、段でなく、担当を言う', () => {
    const rows = new HeadingRows();
    rows.take('plain', cell('福祉'));
    for (const [text, name] of [
      ['総務課', '総務課'],
      ['【福祉部】', '福祉部'],
      ['■ 教育局', '教育局'],
      ['《企画室》', '企画室'],
      ['【【健康課】】', '健康課'],
      ['総務1課', '総務1課'],
      ['総務【本庁】課', '総務【本庁】課'],
      [' 〔税務課〕 ', '税務課'],
    ] as const) {
      rows.take('<', cell(text));
      expect(rows.department).toEqual({ ...cell(name), isPart: true });
    }
    expect(rows.current().map(({ name }) => name)).toEqual(['福祉']);
  });

  it('課の名でないもの、番号のあるもの、「の」や空白を含むものは、段', () => {
    for (const text of [
      '見守り',
      '支援センター',
      '企画課センター',
      '地域の課',
      '総務 課',
      '第1部',
      '1課',
      '①課',
      '(1課',
    ]) {
      const rows = new HeadingRows();
      rows.take('plain', cell(text));
      expect([text, rows.department, rows.current().length]).toEqual([text, null, 1]);
    }
  });
});
