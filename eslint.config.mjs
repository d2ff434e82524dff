// @ts-check
import nextVitals from 'eslint-config-next/core-web-vitals'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { importDirection } from './scripts/eslint/import-direction.mjs'
import { serverOnlyFirst } from './scripts/eslint/server-only-first.mjs'
import { verbGuards } from './scripts/eslint/verb-guards.mjs'

const architecture = { rules: { 'verb-guards': verbGuards, 'server-only-first': serverOnlyFirst } }

export default defineConfig([
  globalIgnores([
    '.next/',
    '.data/',
    'lib/db/generated/',
    'next-env.d.ts',
    'test-results/',
    'playwright-report/',
  ]),
  ...nextVitals,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(\\$queryRawUnsafe|\\$executeRawUnsafe)$/]',
          message: 'Parameters are always bound: use the tagged template.',
        },
        {
          selector: "CallExpression[callee.object.name='Prisma'][callee.property.name='raw']",
          message: 'No raw SQL text.',
        },
      ],
    },
  },
  {
    files: ['lib/**/*.ts', 'proxy.ts'],
    ignores: ['**/*.test.ts', 'lib/i18n/**'],
    plugins: { architecture },
    rules: { 'architecture/server-only-first': 'error' },
  },
  {
    files: ['lib/**/*.ts'],
    ignores: ['**/*.test.ts', 'lib/*/rules/**', 'lib/{core,db,files,format,i18n,jobs}/**'],
    plugins: { architecture },
    rules: { 'architecture/verb-guards': 'error' },
  },
  {
    files: ['lib/*/rules/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'A rule gets the time as an argument.' },
        { object: 'Math', property: 'random', message: 'A rule gives one answer.' },
        { object: 'process', property: 'env', message: 'A rule knows no environment.' },
      ],
    },
  },
  ...importDirection,
  {
    files: ['scripts/**', 'prisma/seed/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
])
