import { defineConfig } from '@playwright/test'

const chromium = process.env.IEJI_CHROMIUM ?? ''

export default defineConfig({
  testDir: 'tests/e2e',
  // Playwright follows the `paths` of the nearest tsconfig at run time; ours only lead the compiler to types.
  tsconfig: 'tests/e2e/tsconfig.playwright.json',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  outputDir: 'test-results',
  use: {
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1366, height: 768 },
    launchOptions: {
      ...(chromium === '' ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Headless Chromium ends when a PDF's frame prints while it has a preview of its own.
        '--disable-print-preview',
      ],
    },
  },
})
