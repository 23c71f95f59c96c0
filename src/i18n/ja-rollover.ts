import type { ItemNumber } from '../core/value/item-number';
import type { RevisionFault } from '../core/catalog/revise';
import type { RevisionKind } from '../core/catalog/catalog';

type FaultWords = {
  readonly [K in RevisionFault['kind']]: (
    fault: Extract<RevisionFault, { readonly kind: K }>,
  ) => string;
};

const NEEDED: Readonly<Record<Extract<RevisionFault, { kind: 'needs' }>['what'], string>> = {
  to: '変えた後の内容（to）を書いてください。',
  project: '置く事業の名前（to か data.project）を書いてください。',
  targets: '目標値（to に「300回」のように、か data.targets）を書いてください。',
  indicator: '指標の名前（to か data.indicator）を書いてください。',
};

/** Words of moving a plan on to the next fiscal year. */
export const jaRollover = {
  kinds: {
    renamed: '名前を変える',
    moved: '別の事業へ移す',
    added: '新しい項目',
    ended: '終了する',
    repeated: '再掲',
    departments: '担当課を変える',
    indicator: '指標を変える',
    description: '取組内容を変える',
    targets: '目標値を変える',
  } satisfies Readonly<Record<RevisionKind, string>>,
  heading: (plan: string, from: string, to: string) => `${plan}：${from}から${to}へ`,
  revisions: (count: number) => `見直し（${count}件）`,
  noRevisions: '見直しはありません。',
  revision: (
    item: ItemNumber,
    name: string,
    year: string,
    kind: string,
    from: string,
    to: string,
  ): string => `No.${item} ${name}：${year} ${kind}${from === '' ? '' : `　${from}`} → ${to}`,
  nothing: '（なし）',
  compare: {
    name: '昨年と比べる',
    open: '昨年の計画と比べる…',
    hint: '昨年のシート（.xlsx・.txt）か体系（.json）を選ぶと、このブックの計画との違いが出ます。',
    likely: '同じ項目と思われるもの',
    pair: (from: string, number: ItemNumber, to: string) => `「${from}」と No.${number}「${to}」`,
    same: '同じ項目',
    sameAs: (from: string, to: string) => `「${from}」と「${to}」は同じ項目`,
    done: (from: string, to: string) => `「${from}」を「${to}」の別の呼び方として残しました。`,
    step: (from: string, to: string) => `「${from}」と「${to}」を同じ項目とする`,
  },
  name: '次の年度へ',
  intro: 'このブックを次の年度へ進めます。前年度のシートは、そのまま残ります。',
  open: '次の年度へ進む…',
  title: (from: string, to: string) => `${from}から${to}へ`,
  addTitle: '見直しを加える',
  add: '見直しに加える',
  remove: (line: string) => `見直しから外す：${line}`,
  removeShort: '外す',
  choose: '選んでください',
  fields: {
    kind: '見直しの種類',
    item: '取組項目',
    to: '変えた後',
    name: '取組項目の名前',
    project: '事業',
    departments: '担当課（、で区切る）',
    indicator: '実績の指標',
    unit: '単位',
  },
  yearsShown: '表示する年数',
  sameYears: '前年度と同じ',
  preview: '変わること',
  make: 'この内容で作る',
  making: '次の年度の様式を作っています…',
  leave: 'やめる',
  done: (year: string, sheet: string) => `${year}へ進め、シート「${sheet}」を作りました。`,
  step: (year: string) => `${year}へ進める`,
  form: (items: number, years: string) => `新しい様式：${items}項目、${years}の行`,
  dropped: (years: string) =>
    `${years}の行は新しい様式から外れます（前年度のシートには残ります）。`,
  cleared: (boxes: number, narratives: number) =>
    `進捗状況の印 ${boxes}項目と、成果・課題の文 ${narratives}項目は空欄から始まります（前年度のシートには残ります）。`,
  reasons: (count: number) =>
    `指摘を認めた理由 ${count}件は引き継ぎません。必要なら、新しい年度で書き直してください。`,
  kept: (sheets: string) =>
    `前年度の「${sheets}」は、そのまま残ります。点検・配布・取りまとめの対象にはなりません。`,
  links: (sheet: string, count: number) =>
    `シート「${sheet}」の式 ${count}か所は、前年度のシートを指したままです。新しい年度を見るものなら、書き換えてください。`,
  keep: {
    form: (sheets: string, year: string) =>
      `今の表のまま：シート「${sheets}」を${year}の表にします。前年度のブックは、そのまま残ります。`,
    emptied: (figures: number, grades: number, texts: number, boxes: number) =>
      `空欄から始まるもの：実績値など ${figures}欄、評価 ${grades}欄、文 ${texts}欄、進捗の印 ${boxes}か所（前年度のブックには残ります）`,
    moved: (count: number) => `前の年度の欄へ移るもの：${count}欄`,
    rest: '数式・書式・合計の行・ほかのシートは変わりません。',
    formulas: (cells: string) => `数式の入っている欄は空にしません：${cells}`,
    texts: (titles: string) => `年度ごとの記入か分からない文の欄は空にしません：${titles}`,
    years: (cells: string) =>
      `前の年度が書かれたままのセルがあります。要るものを直してください：${cells}`,
    tabs: (sheets: string) => `シートの名前の年度は変えません。Excel で変えてください：${sheets}`,
    choice: '次の年度の様式',
    own: '今の表のまま（新しいブック）',
    shinko: 'Shinko の様式（このブックの新しいシート）',
    saved: (year: string, name: string) =>
      `${year}のブック「${name}」を作りました。このブックは変えていません。`,
    opened: (year: string, name: string) =>
      `${year}のブックを開きました。「${name}」の名前で保存してください。このブックは変えていません。`,
    refused:
      'この Excel は、開いているブックのファイルをアドインに渡しません。「Shinko の様式」を選ぶか、ブックをファイルに保存して命令 shinko rollover で作ってください。',
    unkept: (why: string) => `${why}Shinko の様式で作ります。`,
    why: {
      'own-form': () => 'Shinko の様式です。',
      'no-book': () => 'ブックではないので、今の表のまま次の年度にはできません。',
      cards: () => '一枚に一項目のカードは、今の表のまま次の年度にはできません。',
      revisions: () => '見直しのある計画は、今の表のまま次の年度にはできません。',
      'years-apart': () => '今の表のままで進めるのは、次の年度までです。',
      'no-place': (sheet: string, year: string) =>
        `シート「${sheet}」に${year}の欄がないので、今の表のまま次の年度にはできません。Excel で欄を加えてから、もう一度行ってください。`,
      texts: (sheet: string, title: string) =>
        `シート「${sheet}」の「${title}」のように、文の欄が年度ごとに並んでいるので、今の表のまま次の年度にはできません。`,
      year: (sheet: string) =>
        `シート「${sheet}」の表題か見出しの年度を次の年度に変えられないので、今の表のまま次の年度にはできません。`,
      items: (sheet: string) =>
        `シート「${sheet}」の項目を次の年度の表から同じように読み取れないので、今の表のまま次の年度にはできません。`,
      figure: (sheet: string, cell: string) =>
        `シート「${sheet}」の ${cell} の数値を次の年度の表から同じように読み取れないので、今の表のまま次の年度にはできません。`,
      'not-read': (sheet: string) =>
        `シート「${sheet}」の欄を次の年度の表から読み取れないので、今の表のまま次の年度にはできません。`,
    },
  },
  noForm: '進行管理シートが見つかりません。前年度のブックかテキストを指定してください。',
  noPlan:
    '計画の名前か年度を読み取れません。シートの表題に計画の名前と年度があるか確かめるか、--catalog で計画を指定してください。',
  departmentBook: (department: string) =>
    `${department}のブックです。事務局の元のブックから、次の年度を作ってください。`,
  notLater: (from: string, to: string) =>
    `${from}のブックなので、${to}へは進められません。${from}より後の年度を指定してください。`,
  badRevisions: (file: string, path: string, expected: string) =>
    `${file}: 見直しの一覧を読めません（${path} は ${expected}）。docs/data-formats.md の「見直し」を見てください。`,
  badRevision: (place: number, item: string, kind: string, why: string) =>
    `見直しの${place}件目（${item}、${kind}）：${why}`,
  faults: {
    'item-unknown': () => 'その番号の項目は計画にありません。',
    'item-taken': ({ name }) =>
      `その番号は「${name}」が使っています。番号を変えるか、省いてください。`,
    'other-from': ({ stands }) =>
      `変える前（from）と書かれたものと違い、今は「${stands}」です。確かめてください。`,
    'later-year': () => '進める先より後の年度の見直しです。その年度へ進めるときに行ってください。',
    needs: ({ what }) => NEEDED[what],
    'project-unknown': ({ project }) =>
      `「${project}」という事業は計画にありません。事業の名前を確かめてください。`,
    'project-twice': ({ project, places }) =>
      `「${project}」という事業は複数あります（${places.join('、')}）。data.policy と data.direction で指定してください。`,
    'there-already': ({ project }) => `その項目は、もう「${project}」にあります。`,
  } satisfies FaultWords as FaultWords,
};
