/** The shape of the code: imports point one way, never in a circle, and no file outgrows its reader. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { rooms } from '../../scripts/rooms.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !file.includes('generated') && !file.endsWith('.d.ts') && !file.startsWith('server/graphiql/'));

/** Relative imports of a file, as paths from the root; type-only imports count for direction and not for cycles. */
function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s+)?[^'"`;]*?from\s+'(\.[^']+)'/gm)].map((match) => ({
    target: path.posix.join(path.posix.dirname(file), match[2] ?? ''),
    typeOnly: match[1] !== undefined,
  }));
}

const roomOf = (file: string) => file.split('/')[0] ?? '';

test('every room imports only what it may', () => {
  const crossings = files.flatMap((file) =>
    importsOf(file)
      .map(({ target }) => ({ from: roomOf(file), to: roomOf(target), file, target }))
      .filter(({ from, to }) => from !== to && rooms[to] !== undefined && rooms[from]?.includes(to) !== true)
      .map(({ target }) => `${file} -> ${target}`),
  );
  expect(crossings).toEqual([]);
});

test('there are no import cycles', () => {
  const graph = new Map(files.map((file) => [file, importsOf(file).flatMap(({ target, typeOnly }) => (typeOnly ? [] : [target]))]));
  const done = new Set<string>();
  const cycles: string[] = [];
  function visit(file: string, trail: readonly string[]): void {
    const at = trail.indexOf(file);
    if (at >= 0) cycles.push([...trail.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  }
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('files keep to their ceilings: 400 lines, tests 500', () => {
  const tooLong = files
    .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ file, lines }) => lines > (file.startsWith('tests/') || file.startsWith('bench/') ? 500 : 400))
    .map(({ file, lines }) => `${file}: ${String(lines)}`);
  expect(tooLong).toEqual([]);
});

test('no file is named for what it is not', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|manager|service|misc)\.ts$/.test(file))).toEqual([]);
});

test('no open wounds: unfinished notes, skipped or exclusive tests', () => {
  const wounds = files
    .filter((file) => !file.startsWith('tests/architecture/'))
    .filter((file) => /\b(TODO|FIXME|XXX)\b|\b(it|test|describe)\.(skip|only|todo)\b/.test(readFileSync(path.join(root, file), 'utf8')));
  expect(wounds).toEqual([]);
});
