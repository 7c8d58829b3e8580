/** How each web server is started with its file of this folder, on a port of its own and without touching what is installed. */
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Trial {
  /** A folder for the settings, the log and the site. */
  readonly folder: string;
  /** Where the site lies, without its path. */
  readonly root: string;
  /** `/` or `/atlas/`. */
  readonly base: string;
  readonly port: number;
}

export interface Server {
  readonly name: string;
  readonly package: string;
  /** The program, or null where it is not installed. */
  readonly find: () => string | null;
  /** Writes its settings, and gives the words that start it in the foreground. */
  readonly prepare: (trial: Trial) => readonly string[];
}

const shipped = (file: string): string => readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8');

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onThePath(...names: readonly string[]): string | null {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/opt/homebrew/bin',
  ];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null;
}

/** Changes one text of a shipped file; a text that is not there would leave it as it was and prove nothing. */
function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the shipped settings have no "${from}"`);
  return text.replace(from, to);
}

function write(trial: Trial, name: string, text: string): string {
  const path = join(trial.folder, name);
  writeFileSync(path, text);
  return path;
}

const isRoot = process.getuid?.() === 0;
const location = (trial: Trial): string => `location ${trial.base} {`;

function nginx(trial: Trial): readonly string[] {
  let site = changed(shipped('nginx.conf'), 'listen 80;', `listen 127.0.0.1:${trial.port};`);
  site = changed(site, 'root /srv/atlas;', `root ${trial.root};`);
  site = changed(site, 'location / {', location(trial));
  if (!existsSync('/etc/nginx/mime.types'))
    site = changed(site, 'include /etc/nginx/mime.types;', 'include mime.types;');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(trial.folder, name)};`,
  );
  const main = [
    ...(isRoot ? ['user root;'] : []),
    `pid ${join(trial.folder, 'nginx.pid')};`,
    'daemon off;',
    'events {}',
    `http { access_log off; ${temporary.join(' ')} include ${write(trial, 'site.conf', site)}; }`,
  ];
  return ['-e', join(trial.folder, 'error.log'), '-c', write(trial, 'nginx.conf', main.join('\n'))];
}

const moduleFolders = [
  '/usr/lib/apache2/modules',
  '/usr/lib64/httpd/modules',
  '/usr/libexec/apache2',
  '/usr/lib/httpd/modules',
];
const modules = ['mpm_event', 'authz_core', 'unixd', 'mime', 'dir', 'filter', 'deflate', 'headers'];
const mimeTypes = ['/etc/mime.types', '/etc/httpd/conf/mime.types', '/etc/apache2/mime.types'];

function apache(trial: Trial): readonly string[] {
  const folder = moduleFolders.find((path) => existsSync(path));
  if (folder === undefined) throw new Error(`no modules of Apache in ${moduleFolders.join(', ')}`);
  const types = mimeTypes.find((path) => existsSync(path)) ?? '/dev/null';
  writeFileSync(join(trial.root, trial.base, '.htaccess'), shipped('htaccess'));
  const main = [
    'ServerName localhost',
    `Listen 127.0.0.1:${trial.port}`,
    `PidFile ${join(trial.folder, 'apache.pid')}`,
    `ErrorLog ${join(trial.folder, 'error.log')}`,
    `DefaultRuntimeDir ${trial.folder}`,
    // Some are part of the program itself in other builds.
    ...modules
      .filter((name) => existsSync(join(folder, `mod_${name}.so`)))
      .map((name) => `LoadModule ${name}_module ${join(folder, `mod_${name}.so`)}`),
    ...(isRoot ? ['User www-data', 'Group www-data'] : []),
    `TypesConfig ${types}`,
    `DocumentRoot ${trial.root}`,
    `<Directory ${trial.root}>`,
    '  AllowOverride FileInfo',
    '  Require all granted',
    '</Directory>',
  ];
  return ['-f', write(trial, 'apache.conf', `${main.join('\n')}\n`), '-DFOREGROUND'];
}

function caddy(trial: Trial): readonly string[] {
  let site = changed(shipped('Caddyfile'), 'atlas.example.org {', `http://127.0.0.1:${trial.port} {`);
  site = changed(site, 'root * /srv/atlas', `root * ${trial.root}`);
  const main = `{\n\tadmin off\n\tauto_https off\n\tstorage file_system ${trial.folder}\n}\n${site}`;
  return ['run', '--adapter', 'caddyfile', '--config', write(trial, 'Caddyfile', main)];
}

export const servers: readonly Server[] = [
  { name: 'nginx', package: 'nginx-light', find: () => onThePath('nginx'), prepare: nginx },
  { name: 'Apache', package: 'apache2', find: () => onThePath('apache2', 'httpd'), prepare: apache },
  { name: 'Caddy', package: 'caddy', find: () => onThePath('caddy'), prepare: caddy },
];
