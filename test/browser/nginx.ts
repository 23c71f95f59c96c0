import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { X509Certificate, createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type RequestOptions } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The page whose words are followed here. */
const GUIDE = join(__dirname, '../../docs/deploy/nginx.md');
export const HOST = 'shinko.example.lg.jp';

/** A block of the guide by its language. */
const blockOf = (language: string): string => {
  const found = readFileSync(GUIDE, 'utf8').match(
    new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'u'),
  );
  if (!found) throw new RangeError(`${GUIDE} has no ${language} block`);
  return found[1]!;
};

/** Text with a part of the guide replaced by what stands for it on this machine. */
const replaced = (text: string, part: string, by: string): string => {
  if (!text.includes(part)) throw new RangeError(`${GUIDE} no longer says ${part}`);
  return text.replaceAll(part, by);
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** nginx at work as the guide sets it up, on a port of this machine. */
export interface Served {
  readonly port: number;
  /** The certificate of the CA that the guide makes. */
  readonly ca: string;
  /** By what a browser knows the server's key: SHA-256 of it, base64. */
  readonly key: string;
  readonly ask: (path: string, options?: RequestOptions) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

const askAt =
  (port: number, ca: string): Served['ask'] =>
  (path, options = {}) =>
    new Promise((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          path,
          ca,
          servername: HOST,
          headers: { host: HOST },
          agent: false,
          ...options,
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts),
            }),
          );
        },
      );
      asked.on('error', reject).end();
    });

/** The guide's configuration, for a folder and a port of this machine, in the frame that nginx needs. */
const configuration = (folder: string, pages: string, port: number): string => {
  let server = blockOf('nginx');
  server = replaced(server, 'listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`);
  server = replaced(server, '/etc/ssl/shinko/', `${folder}/`);
  server = replaced(server, '/srv/shinko/dist', pages);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
include /etc/nginx/mime.types;
default_type application/octet-stream;
access_log off;
${places.join('\n')}
${server}
}
`;
};

/** Answers once it is there; a server that ends before tells why. */
const started = async (child: ChildProcess, ask: Served['ask'], log: string): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(readFileSync(log, 'utf8'));
    const answer = await ask('/taskpane.html').catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(readFileSync(log, 'utf8'));
};

/** Serves pages as the guide says: its commands make the certificates, its block is the configuration. */
export const serveByNginx = async (pages: string): Promise<Served> => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-nginx-'));
  execFileSync('sh', ['-e', '-c', blockOf('sh')], { cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, pages, port));
  const words = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  const child = spawn('nginx', words, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const ca = readFileSync(join(folder, 'ca.crt'), 'utf8');
  const ask = askAt(port, ca);
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await started(child, ask, join(folder, 'error.log')).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const { publicKey } = new X509Certificate(readFileSync(join(folder, 'server.crt')));
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return { port, ca, key: createHash('sha256').update(der).digest('base64'), ask, close };
};
