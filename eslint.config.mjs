// Lint: the strict type-aware rules, and the rooms' import directions of docs/data-flow.md as zones.
import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';
import { rooms } from './scripts/rooms.mjs';

const names = Object.keys(rooms);
// Each room may import itself and what its line in scripts/rooms.mjs allows; every other room is forbidden ground.
const zones = names.flatMap((room) =>
  names
    .filter((other) => other !== room && !rooms[room].includes(other))
    .map((other) => ({ target: `./${room}`, from: `./${other}`, message: `${room}/ must not import ${other}/ (docs/data-flow.md)` })),
);
// One home each for the libraries that would otherwise be everywhere.
const homes = {
  bullmq: ['jobs', 'store'],
  knex: ['store', 'connectors'],
  pg: ['store', 'connectors', 'sandbox', 'server', 'jobs'],
  dataloader: ['resolvers'],
  undici: ['connectors', 'sandbox'],
};

export default tseslint.config(
  { ignores: ['node_modules/', 'server/graphiql/dist/', '**/*.generated.ts', '.hub/', 'coverage/', 'bench/out/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './server/graphiql/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  ...names
    .map((room) => ({ room, forbidden: Object.keys(homes).filter((name) => !homes[name].includes(room)) }))
    .filter(({ room, forbidden }) => forbidden.length > 0 && !['tests', 'bench', 'scripts'].includes(room))
    .map(({ room, forbidden }) => ({
      files: [`${room}/**/*.ts`],
      rules: {
        'no-restricted-imports': [
          'error',
          { paths: forbidden.map((name) => ({ name, message: `${name} lives in ${homes[name].join('/, ')}/` })) },
        ],
      },
    })),
  {
    // The environment is read in the process entries only.
    files: ['**/*.ts'],
    ignores: ['server/hub.ts', 'server/processes/**', 'tests/**', 'bench/**', 'scripts/**'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'The environment is read in server/hub.ts' }],
    },
  },
  { files: ['tests/**/*.ts', 'bench/**/*.ts'], rules: { 'max-lines': ['error', { max: 500 }], '@typescript-eslint/require-await': 'off' } },
  { files: ['bench/**/*.ts', 'scripts/**/*.ts', 'server/hub.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', globalThis: 'readonly' },
    },
  },
);
