/** Words of the list of findings and of what is done with it. */
export const jaFindings = {
  accept: {
    open: '理由を付けて認める',
    openFor: (message: string) => `理由を付けて認める：${message}`,
    reason: '理由',
    hint: (limit: number) => `${limit}文字まで。ブックに残り、提出先にも伝わります。`,
    empty: '理由を入れてください。',
    save: '認める',
    close: 'やめる',
    given: (reason: string) => `理由：${reason}`,
    takeBack: '取り消す',
    takeBackFor: (message: string) => `理由を取り消す：${message}`,
    accepted: '理由を付けて認めました。',
    takenBack: '理由を取り消しました。',
    undoAccepted: '理由の記入',
    undoTakenBack: '理由の取り消し',
    hide: (count: number) => `うち理由あり ${count}件を隠す`,
    allAccepted: 'エラーはなく、警告にはすべて理由があります。このまま提出できます。',
  },
};
