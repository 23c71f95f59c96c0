/** An expression that was written anew so that it stays in proportion, and finds what it found. */
interface Rewritten {
  readonly file: string;
  readonly before: RegExp;
  readonly now: RegExp;
  /** Pieces of the texts on which both are tried. */
  readonly signs: readonly string[];
}

const SPACES = [' ', '\n', '　', '\t'];

export const REWRITTEN: readonly Rewritten[] = [
  {
    file: 'core/document/example.ts',
    before: /\s+・/gu,
    now: /(?<!\s)\s+・/gu,
    signs: [...SPACES, '・', 'あ'],
  },
  {
    file: 'core/flags/mark-evidence.ts',
    before: /[(（][^()（）]*[0-9０-９][^()（）]*[)）]|・[^・。]*[0-9０-９][^・。]*/gu,
    now: /[(（](?=[^()（）]*[0-9０-９])[^()（）]*[)）]|・(?=[^・。]*[0-9０-９])[^・。]*/gu,
    signs: ['(', ')', '（', '1', '２', '・', '。', 'あ', '\n'],
  },
  {
    file: 'core/flags/mark-evidence.ts',
    before: /[。\s]+$/gmu,
    now: /(?<![。\s])[。\s]+$/gmu,
    signs: [...SPACES, '。', 'あ'],
  },
  {
    file: 'core/profile/checked-choice.ts',
    before: /[\s　・、,／/]+$/u,
    now: /(?<![\s　・、,／/])[\s　・、,／/]+$/u,
    signs: [...SPACES, '・', '/', 'あ'],
  },
  {
    file: 'core/profile/heading-role.ts',
    before: /^[・/の:]+|[・/の:]+$/gu,
    now: /^[・/の:]+|(?<![・/の:])[・/の:]+$/gu,
    signs: ['・', '/', 'の', 'あ'],
  },
  {
    file: 'core/profile/vocabulary.ts',
    before: /[\s　]*[(（]?[※*＊]?\s*再掲[)）]?[\s　]*$/u,
    now: /(?<![\s　])\s*(?:[(（]?[※*＊]\s*|[(（]\s*)?再掲[)）]?[\s　]*$/u,
    signs: [' ', '(', '※', '再掲', '再', ')', 'あ'],
  },
  {
    file: 'core/profile/vocabulary.ts',
    before: /^\s*[(（]?\s*(\d{1,2}|[０-９]{1,2}|[①-⑳])\s*[)）.．、]?\s*(.+)$/su,
    now: /^\s*(?:[(（]\s*)?(\d{1,2}|[０-９]{1,2}|[①-⑳])\s*[)）.．、]?\s*(.+)$/su,
    signs: [...SPACES, '(', '1', '２', '③', ')', '.', 'あ'],
  },
  {
    file: 'core/value/item-number.ts',
    before:
      /^[A-Z]{0,4}-?(?:\d+|[①-⑳Ⅰ-Ⅹ]|\(\d+\))(?:[-.・_/]?(?:\d+|[①-⑳]|\([\dア-ンA-Z]+\)|[ア-ンA-Z]))*$/iu,
    now: /^[A-Z]{0,4}-?(?:\d|[①-⑳Ⅰ-Ⅹ]|\(\d+\))(?:[-.・_/]?(?:\d|[①-⑳]|\([\dア-ンA-Z]+\)|[ア-ンA-Z]))*$/iu,
    signs: ['1', '2', '-', '.', '(', ')', 'A', 'ア', '①', 'x '],
  },
  {
    file: 'core/value/number-format.ts',
    before: /,*$/u,
    now: /(?<!,),*$/u,
    signs: [',', '0', '#'],
  },
  {
    file: 'core/value/planned-figure.ts',
    before:
      /(?:[\s:(（「『、・]|各|全|計|合計|延べ|のべ|約|年間?|毎?月|毎?週|毎日|[をはがにで])+$/u,
    now: /(?<![\s:(（「『、・]|各|全|計|合計|延べ|のべ|約|年間?|毎?月|毎?週|毎日|[をはがにで]|合(?=計)|毎(?=[月週]))(?:[\s:(（「『、・]|各|全|計|合計|延べ|のべ|約|年間?|毎?月|毎?週|毎日|[をはがにで])+$/u,
    signs: [...'各全計合延べの約年間毎月週日をは:あ '],
  },
  {
    file: 'core/value/shown-number.ts',
    before: /0+$/u,
    now: /(?<!0)0+$/u,
    signs: ['0', '1'],
  },
  {
    file: 'core/value/value.ts',
    before: /(?:会|等|数|件)+$/u,
    now: /(?<![会等数件])[会等数件]+$/u,
    signs: [...'会等数件あ'],
  },
  {
    file: 'core/value/value.ts',
    before:
      /([^\d\s▲△+、,-][^\d]*?)[\s:]*([-+▲△]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?=\s|$|[、,])/gu,
    now: /([^\d\s▲△+、,-](?:[^\d]{0,80}?[^\d\s:])??)[\s:]{0,20}([-+▲△]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?=\s|$|[、,])/gu,
    signs: [' ', ':', '1', '2', '-', '▲', ',', '.', '会', '、'],
  },
  {
    file: 'core/profile/grade-legend.ts',
    before:
      /([^\s　、，,；;：:]+?)\s*[：:＝=]\s*([A-ZＡ-Ｚ]|[◎○〇◯△▲×✕●□■☆★]|[0-9０-９](?![0-9０-９])|[Ⅰ-Ⅴ]|[ア-オ])(?=[\s　、，,；;。)）]|$)/gu,
    now: /([^\s　、，,；;：:]{1,80}?)\s*[：:＝=]\s*([A-ZＡ-Ｚ]|[◎○〇◯△▲×✕●□■☆★]|[0-9０-９](?![0-9０-９])|[Ⅰ-Ⅴ]|[ア-オ])(?=[\s　、，,；;。)）]|$)/gu,
    signs: [' ', '：', '＝', 'A', '○', '1', '、', '順', '。'],
  },
  {
    file: 'core/split/file-name.ts',
    before: /^[. ]+|[. ]+$/gu,
    now: /^[. ]+|(?<![. ])[. ]+$/gu,
    signs: ['.', ' ', 'a'],
  },
  {
    file: 'core/form/read/catalog-of-plan-sheets.ts',
    before: /([^\s「」（）()]*?計画)(?:の取組|事業の体系)/u,
    now: /(?<![^\s「」（）()])([^\s「」（）()]*?計画)(?:の取組|事業の体系)/u,
    signs: ['計画', '計', '画', 'の取組', '事業の体系', '「', ' ', 'あ'],
  },
  {
    file: 'core/form/read/catalog-of-plan-sheets.ts',
    before: /^(.*?)[(（]([^()（）]*?(?:課|協議会|支援)[^()（）]*)[)）]$/u,
    now: /^(.*?)[(（](?=[^()（）]*(?:課|協議会|支援))([^()（）]*)[)）]$/u,
    signs: ['(', '（', '課', '協議会', '支援', ')', '）', 'あ'],
  },
  {
    file: 'core/form/read/sheet-title.ts',
    before:
      /([^\s　「」（）()]*?(?:第\d+[次期]|第[一二三四五六七八九十]+[次期])?[^\s　「」（）()]*(?:計画|戦略|プラン|ビジョン|構想|大綱|指針|プログラム))/u,
    now: /(?<![^\s　「」（）()])([^\s　「」（）()]*(?:計画|戦略|プラン|ビジョン|構想|大綱|指針|プログラム))/u,
    signs: ['計画', '計', '第2次', '第二期', '戦略', ' ', '「', '（', 'あ'],
  },
  {
    file: 'core/form/read/profile-of-sheets.ts',
    before: /\s*\n\s*/gu,
    now: /(?<!\s)\s*\n\s*/gu,
    signs: [...SPACES, 'あ'],
  },
  {
    file: 'core/form/read/any/levels.ts',
    before: /^[<〈《【〔「［[■●◆○◎]+|[>〉》】〕」］\]]+$/gu,
    now: /^[<〈《【〔「［[■●◆○◎]+|(?<![>〉》】〕」］\]])[>〉》】〕」］\]]+$/gu,
    signs: ['<', '【', '>', '】', 'あ'],
  },
  {
    file: 'adapters/xlsx/xml/xml-patch.ts',
    before: /\s*\/?>$/u,
    now: /(?<!\s)\s*\/?>$/u,
    signs: [' ', '\n', '/', '>', 'a'],
  },
  {
    file: 'adapters/xlsx/read/print-reader.ts',
    before: /(?:'(?:[^']|'')*'|[^',!]+)!([$A-Z\d:]+)/gu,
    now: /(?:'(?:[^']|''){0,64}'|[^',!]{1,64})!([$A-Z\d:]+)/gu,
    signs: ["'表'", "'a''b'", '表', '!', '$A$1:$B$2', ','],
  },
];
