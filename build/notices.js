const { Buffer } = require('node:buffer');
const { createHash } = require('node:crypto');

const LINE = '-'.repeat(78);
/** Microsoft's package names no licence by its letters, only the file with its terms. */
const isSpdx = (license) => /^(?!licen[cs]e$)[\w.+-]+$/iu.test(license ?? '');

/** The licences of everything that is not ours, as one text. */
const noticesOf = (packages) =>
  [
    'Shinko に含まれるほかの人のプログラムと、その使用の条件です。',
    'Programs of others that are part of Shinko, with their terms.',
    ...packages.map(({ name, version, license, texts }) =>
      [
        LINE,
        `${name} ${version}${isSpdx(license) ? ` (${license})` : ''}`,
        ...(texts.length > 0 ? ['', texts.join('\n\n')] : []),
      ].join('\n'),
    ),
    '',
  ].join('\n\n');

const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const hashes = (integrity) => {
  const [algorithm, base64] = (integrity ?? '').split('-');
  if (algorithm !== 'sha512') return {};
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] };
};

const component = (one) => ({
  type: 'library',
  'bom-ref': purl(one),
  name: one.name,
  version: one.version,
  ...hashes(one.integrity),
  licenses: [
    { license: isSpdx(one.license) ? { id: one.license } : { name: `${one.name} license terms` } },
  ],
  purl: purl(one),
});

/** A bill of materials (CycloneDX 1.5) without a clock: the same contents give the same text. */
const bomOf = (own, packages) => {
  const components = packages.map(component);
  const known = new Map(packages.map((one) => [one.name, purl(one)]));
  const ref = `pkg:npm/${own.name}@${own.version}`;
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': ref,
        name: own.name,
        version: own.version,
        licenses: [{ license: { id: own.license } }],
        purl: ref,
      },
    },
    components,
    dependencies: [
      { ref, dependsOn: components.map((one) => one['bom-ref']) },
      ...packages.map((one) => ({
        ref: purl(one),
        dependsOn: one.uses.flatMap((name) => known.get(name) ?? []).sort(),
      })),
    ],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
};

/** One line a file, as `sha256sum -c` reads it. */
const sumsOf = (files) =>
  files
    .map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');

module.exports = { noticesOf, bomOf, sumsOf };
