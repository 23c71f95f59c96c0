/** As much of Markdown as the pages of docs use, as HTML: headings, lists, tables, code, links, pictures. */

const escaped = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const pageOf = (target) =>
  /^[a-z]+:/u.test(target) ? target : target.replace(/\.md(?=#|$)/u, '.html');

const INLINE =
  /(?<code>`[^`]+`)|!\[(?<told>[^\]]*)\]\((?<image>[^)\s]+)\)|\[(?<words>(?:`[^`]*`|[^\]])*)\]\((?<target>[^)\s]+)\)|<(?<address>https?:\/\/[^>\s]+)>|\*\*(?<strong>[^*]+)\*\*|(?<![\p{L}\p{N}])_(?<em>[^]+)_(?![\p{L}\p{N}])|\\(?<literal>[\\`*_|<>[\]])/gu;

const inline = (text) => {
  let made = '';
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    const { code, told, image, words, target, address, strong, em, literal } = match.groups;
    made += escaped(text.slice(at, match.index));
    at = match.index + match[0].length;
    if (code) made += `<code>${escaped(code.slice(1, -1).replaceAll('\\|', '|'))}</code>`;
    else if (image) made += `<img src="${escaped(image)}" alt="${escaped(told)}" />`;
    else if (target) made += `<a href="${escaped(pageOf(target))}">${inline(words)}</a>`;
    else if (address) made += `<a href="${escaped(address)}">${escaped(address)}</a>`;
    else if (strong) made += `<strong>${inline(strong)}</strong>`;
    else if (em) made += `<em>${inline(em)}</em>`;
    else made += escaped(literal);
  }
  return made + escaped(text.slice(at));
};

/** As headings are named in links: `#1-開く一分`. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/gu, '-');

const cellsOf = (row) =>
  row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => inline(cell.trim()));

const ITEM = /^(\s*)([-*]|\d+\.)\s+/u;

/** Lines of an item of a list without its mark; `undefined` where the line belongs to no item. */
const linesOfItem = (lines, at, width) => {
  const taken = [lines[at].slice(width)];
  let next = at + 1;
  while (next < lines.length) {
    const isBlank = lines[next].trim() === '';
    const goesOn = lines[next].startsWith(' '.repeat(width));
    if (!goesOn && !(isBlank && (lines[next + 1] ?? '').startsWith(' '.repeat(width)))) break;
    taken.push(lines[next].slice(width));
    next += 1;
  }
  return { taken, next };
};

const listOf = (lines, start) => {
  const [, , mark] = ITEM.exec(lines[start]);
  const isOrdered = /\d/u.test(mark);
  const items = [];
  let at = start;
  while (at < lines.length) {
    if (lines[at].trim() === '' && ITEM.test(lines[at + 1] ?? '')) at += 1;
    const match = ITEM.exec(lines[at]);
    if (!match || /\d/u.test(match[2]) !== isOrdered) break;
    const { taken, next } = linesOfItem(lines, at, match[0].length);
    items.push(`<li>${blocks(taken, true)}</li>`);
    at = next;
  }
  const name = isOrdered ? 'ol' : 'ul';
  return { html: `<${name}>\n${items.join('\n')}\n</${name}>`, next: at };
};

const tableOf = (lines, start) => {
  let end = start;
  while (end < lines.length && lines[end].trim().startsWith('|')) end += 1;
  const [head, , ...rows] = lines.slice(start, end);
  const row = (cells, name) =>
    `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
  const body = rows.map((one) => row(cellsOf(one), 'td')).join('\n');
  return {
    html: `<table>\n<thead>${row(cellsOf(head), 'th')}</thead>\n<tbody>\n${body}\n</tbody>\n</table>`,
    next: end,
  };
};

const codeOf = (lines, start) => {
  const end = lines.findIndex((line, at) => at > start && /^\s*```\s*$/u.test(line));
  const next = end === -1 ? lines.length : end;
  return {
    html: `<pre><code>${escaped(lines.slice(start + 1, next).join('\n'))}</code></pre>`,
    next: next + 1,
  };
};

const starts = (line) => /^(?:#{1,6} |\s*```|\s*\|)/u.test(line) || ITEM.test(line);

const paragraphOf = (lines, start, isTight) => {
  let end = start + 1;
  while (end < lines.length && lines[end].trim() !== '' && !starts(lines[end])) end += 1;
  const text = inline(
    lines
      .slice(start, end)
      .map((line) => line.trim())
      .join('\n'),
  );
  return { html: isTight && start === 0 ? text : `<p>${text}</p>`, next: end };
};

const blockAt = (lines, at, isTight) => {
  const line = lines[at];
  const heading = /^(#{1,6}) (.*)$/u.exec(line);
  if (heading) {
    const [, marks, words] = heading;
    const name = `h${marks.length}`;
    return {
      html: `<${name} id="${escaped(anchorOf(words))}">${inline(words)}</${name}>`,
      next: at + 1,
    };
  }
  if (/^\s*```/u.test(line)) return codeOf(lines, at);
  if (line.trim().startsWith('|')) return tableOf(lines, at);
  if (ITEM.test(line)) return listOf(lines, at);
  return paragraphOf(lines, at, isTight);
};

/** @param isTight whether the first paragraph is that of an item of a list */
function blocks(lines, isTight = false) {
  const made = [];
  let at = 0;
  while (at < lines.length) {
    if (lines[at].trim() === '') {
      at += 1;
      continue;
    }
    const { html, next } = blockAt(lines, at, isTight);
    made.push(html);
    at = next;
  }
  return made.join('\n');
}

const STYLE = `body{font-family:'Yu Gothic UI','Meiryo UI','Segoe UI','Noto Sans CJK JP',sans-serif;line-height:1.7;max-width:50rem;margin:0 auto;padding:1rem;color:#242424;background:#fff;overflow-wrap:anywhere}
img{max-width:100%;border:1px solid #d1d1d1;border-radius:4px;margin:.25rem}
table{border-collapse:collapse;display:block;overflow-x:auto}
th,td{border:1px solid #d1d1d1;padding:.25rem .5rem;text-align:left;vertical-align:top}
pre{background:#f5f5f5;padding:.75rem;overflow-x:auto}
a{color:#115ea3}
@media (prefers-color-scheme:dark){body{color:#fff;background:#292929}pre{background:#1f1f1f}a{color:#62abf5}th,td,img{border-color:#666}}`;

/** A page of docs as one that a browser shows, by itself and offline. */
const htmlPage = (text) => {
  const [, title = ''] = /^# (.*)$/mu.exec(text) ?? [];
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'" />
<title>${escaped(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${blocks(text.split('\n'))}
</main>
</body>
</html>
`;
};

module.exports = { htmlPage };
