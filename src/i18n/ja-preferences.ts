/** Words of what a person likes on this machine; fetched with 設定. */
export const jaPreferences = {
  title: 'あなたの設定',
  hint: 'この端末のブラウザーにだけ残り、どのブックでも使います。ブックには入りません。',
  language: {
    title: '言語',
    office: 'Office と同じ',
    ja: '日本語',
    en: 'English',
    next: '次に開いたときから使います。すぐに使うには、記入の途中のものを書いてから、再読み込みしてください。',
  },
  textSize: { title: '文字の大きさ', usual: '標準', large: '大きい', largest: '最も大きい' },
  reasons: {
    title: '前に使った理由',
    hint: '理由を付けて認めるときに、候補に出ます。',
    none: 'まだありません。',
    forget: '消す',
    forgetFor: (reason: string) => `候補から消す：${reason}`,
    forgetAll: 'すべて消す',
  },
};
