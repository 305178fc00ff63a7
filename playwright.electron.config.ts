import { defineConfig } from '@playwright/test'

/** The real window, one at a time. Run by `npm test`, which says in IEJI_ELECTRON where Electron's program is. */
export default defineConfig({
  testDir: 'tests/electron',
  tsconfig: 'tests/e2e/tsconfig.playwright.json',
  testMatch: '**/*.spec.ts',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  outputDir: 'test-results/electron',
})
